package org.colloquium.note.exchange;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.ForeignNote;
import org.colloquium.note.Visibility;
import org.colloquium.note.webannotation.AnnotationReader;
import org.colloquium.note.webannotation.ReadAnnotation;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one annotation of a W3C collection. */
final class WebAnnotationItem {
    private WebAnnotationItem() {}

    static ForeignItem read(int index, JsonNode item, Importer importer) {
        try {
            return ForeignItem.of(index, note(item, importer));
        } catch (InvalidInputException | MalformedException e) {
            return ForeignItem.failed(index, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return ForeignItem.failed(index, "Its passage has no words.");
        }
    }

    private static ForeignNote note(JsonNode item, Importer importer) {
        ReadAnnotation read = AnnotationReader.read(item);
        require(!item.path("deleted").asBoolean(false), "It was deleted.");
        require(!item.path("hidden").asBoolean(false), "A moderator has hidden it.");
        require(!importer.isAnotherPaper(read.source()), "It is about another paper.");
        String id = text(item, "id");
        return new ForeignNote(
                id == null ? item.toString() : id,
                read.source(),
                importer.paper(read.source()),
                importer.own(id),
                signed(Objects.requireNonNullElse(read.markdown(), ""), item, importer),
                read.marking(),
                Objects.requireNonNullElse(read.visibility(), Visibility.GROUP),
                item.path("resolved").asBoolean(false),
                importer.pdf(read.source()),
                read.quote(),
                read.position(),
                read.page(),
                replies(item, importer),
                images(item));
    }

    private static Map<UUID, byte[]> images(JsonNode item) {
        Map<UUID, byte[]> images = new HashMap<>();
        all(item.path("images")).forEach(it -> {
            String id = Objects.requireNonNullElse(text(it, "id"), "");
            try {
                images.put(
                        UUID.fromString(id.substring(id.lastIndexOf('/') + 1)),
                        Base64.getDecoder().decode(it.path("content").asString("")));
            } catch (IllegalArgumentException e) {
                throw new InvalidInputException("items", "An image in it has no id of ours, or is not in Base64.");
            }
        });
        return images;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new InvalidInputException("items", otherwise);
        }
    }

    private static List<String> replies(JsonNode item, Importer importer) {
        return all(item.path("replies"))
                .filter(it -> !it.path("hidden").asBoolean(false))
                .filter(it -> it.path("value").isString())
                .map(it -> signed(it.path("value").asString(), it, importer))
                .toList();
    }

    private static String signed(String words, JsonNode by, Importer importer) {
        JsonNode creator = all(by.path("creator")).findFirst().orElse(by.path("creator"));
        String id = creator.isString() ? creator.asString() : text(creator, "id");
        if (importer.isMe(id)) {
            return words;
        }
        String name = text(creator, "name");
        String called = name == null ? text(creator, "nickname") : name;
        return Provenance.under(words, called == null ? id : called, text(by, "created"));
    }

    private static @Nullable String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        JsonNode one = value.isArray() && !value.isEmpty() ? value.get(0) : value;
        return one.isString() ? one.asString() : null;
    }

    private static Stream<JsonNode> all(JsonNode node) {
        return node.isArray() ? node.valueStream() : node.isObject() || node.isString() ? Stream.of(node) : Stream.of();
    }
}
