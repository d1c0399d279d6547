package org.colloquium.note.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The list of annotations in a JSON file, in one of the places where such files have it. A first pass finds it and counts;
 * each time it is gone through is another, of which only one annotation is held.
 */
final class ItemList {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // others follow each
            .build();
    private static final Set<String> NAMES = Set.of("items", "rows", "annotations");
    private static final String PAGE = "first";

    /** Images are in it, in Base64: so many bytes of one annotation with its thread. */
    private static final long MOST_OF_ONE = 64L << 20;

    private final Path file;
    private boolean onPage;
    private @Nullable String name;
    private boolean alone;
    private boolean pagesElsewhere;
    private boolean hypothesis;
    private String self = "";
    private int size = -1;

    private ItemList(Path file) {
        this.file = file;
    }

    /**
     * Looks where it is.
     *
     * @throws InvalidInputException when there is none, or nothing in it
     * @throws MalformedException when the file is no complete JSON
     */
    static ItemList find(Path file) {
        ItemList list = new ItemList(file);
        list.parse((json, room) -> list.survey(json));
        if (list.size < 0 && list.alone) {
            list.size = 1;
        }
        if (list.size < 0 && list.pagesElsewhere) {
            throw new InvalidInputException(
                    PAGE, "This collection only names its pages; send it with its first page in it, or page by page.");
        }
        if (list.size <= 0) {
            throw new InvalidInputException("items", "There is no annotation in it.");
        }
        return list;
    }

    int size() {
        return size;
    }

    boolean isHypothesis() {
        return hypothesis;
    }

    /** Whose export of Hypothesis it is, empty where it does not say. */
    String self() {
        return self;
    }

    void forEach(Consumer<JsonNode> each) {
        parse((json, room) -> {
            json.nextToken();
            if (alone && name == null) {
                each.accept(JSON.readTree(json));
                return;
            }
            if (onPage) {
                seek(json, PAGE, JsonToken.START_OBJECT);
            }
            if (name != null) {
                seek(json, name, JsonToken.START_ARRAY);
            }
            while (json.nextToken() != JsonToken.END_ARRAY) {
                room.allow(MOST_OF_ONE);
                each.accept(JSON.readTree(json));
            }
        });
    }

    private void survey(JsonParser json) {
        if (json.nextToken() == JsonToken.START_ARRAY) {
            count(json);
        } else {
            survey(json, false);
        }
    }

    private void survey(JsonParser json, boolean page) {
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value == JsonToken.START_ARRAY && NAMES.contains(field) && (size < 0 || onPage && !page)) {
                name = field;
                onPage = page;
                count(json);
            } else if (value == JsonToken.START_OBJECT && field.equals(PAGE) && !page) {
                survey(json, true);
            } else {
                note(json, field, value, page);
                json.skipChildren();
            }
        }
    }

    private void note(JsonParser json, String field, JsonToken value, boolean page) {
        if (page) {
            return;
        }
        alone |= field.equals("target") || field.equals("uri");
        hypothesis |= field.equals("uri");
        pagesElsewhere |= field.equals(PAGE) && value == JsonToken.VALUE_STRING;
        if (field.equals("export_userid") && value == JsonToken.VALUE_STRING) {
            self = json.getString();
        }
    }

    private void count(JsonParser json) {
        size = 0;
        for (JsonToken it = json.nextToken(); it != JsonToken.END_ARRAY; it = json.nextToken()) {
            size++;
            if (it == JsonToken.START_OBJECT) {
                look(json);
            }
        }
    }

    private void look(JsonParser json) {
        boolean url = false;
        boolean quote = false;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            hypothesis |= field.equals("uri") || field.equals("references");
            url |= field.equals("url");
            quote |= field.equals("quote");
            json.nextToken();
            json.skipChildren();
        }
        hypothesis |= url && quote;
    }

    private static void seek(JsonParser json, String field, JsonToken kind) {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            boolean named = json.currentName().equals(field);
            if (json.nextToken() == kind && named) {
                return;
            }
            json.skipChildren();
        }
    }

    private void parse(Parsing parsing) {
        try (Room room = new Room(Files.newInputStream(file));
                JsonParser json = JSON.createParser(room)) {
            parsing.parse(json, room);
        } catch (JacksonException e) {
            throw new MalformedException("file", "This is no complete JSON: it ends early or has a mistake.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Parsing {
        void parse(JsonParser json, Room room);
    }

    /** Ends where one annotation takes more than there is room for. */
    private static final class Room extends FilterInputStream {
        private long left = Long.MAX_VALUE;

        Room(InputStream from) {
            super(from);
        }

        void allow(long bytes) {
            left = bytes;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (left <= 0) {
                throw new InvalidInputException("items", "One annotation in it is larger than 64 MB.");
            }
            int read = super.read(into, from, length);
            left -= Math.max(0, read);
            return read;
        }
    }
}
