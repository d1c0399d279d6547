package org.colloquium.digest.format.bibliography;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Guess;
import org.colloquium.digest.format.Recogniser;
import org.colloquium.digest.format.Recognition;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CSL-JSON, as Zotero, Mendeley, pandoc and Crossref give it: an array of works, or an object that has one. */
public final class CslJson implements Recogniser {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int HEAD = 20_000;
    private static final List<Pattern> TELLING = List.of(
            Pattern.compile("\"issued\"\\s{0,9}:"),
            Pattern.compile("\"date-parts\"\\s{0,9}:"),
            Pattern.compile("\"container-title\"\\s{0,9}:"),
            Pattern.compile("\"family\"\\s{0,9}:"),
            Pattern.compile("\"DOI\"\\s{0,9}:"),
            Pattern.compile(
                    "\"type\"\\s{0,9}:\\s{0,9}\"(?:article|paper-conference|chapter|book|thesis|report)[a-z-]*\""));
    private static final Set<String> HOLDERS = Set.of("items", "references", "message");

    @Override
    public String format() {
        return "csl-json";
    }

    @Override
    public String name() {
        return "a bibliography in CSL-JSON";
    }

    @Override
    public Guess guess(DigestSource source) {
        String text = source.text();
        String head = text.substring(0, Math.min(HEAD, text.length())).strip();
        boolean json = head.startsWith("{") || head.startsWith("[");
        long telling =
                json ? TELLING.stream().filter(it -> it.matcher(head).find()).count() : 0;
        return telling >= 2 && head.contains("\"title\"")
                ? new Guess(
                        Math.min(0.95, 0.65 + telling * 0.1), "It is JSON with the fields of CSL, such as “issued”.")
                : new Guess(0, "It is no JSON with the fields of CSL.");
    }

    @Override
    public Recognition recognise(DigestSource source) {
        Records records = new Records(source.lines().lines());
        try (JsonParser parser = JSON.createParser(source.text())) {
            if (toWorks(parser)) {
                works(parser, records);
            } else {
                records.share(
                        reference(JSON.readTree(source.text())),
                        1,
                        source.lines().lines().size(),
                        0.9);
            }
        } catch (JacksonException broken) {
            records.warn("The JSON is broken near line "
                    + Math.max(
                            1,
                            broken.getLocation() == null
                                    ? 1
                                    : broken.getLocation().getLineNr())
                    + "; what stands before it was read.");
        }
        return records.recognition(format(), guess(source).why(), "Belongs to no work.");
    }

    /** Goes down to the array of works, through the objects that hold it; there is none where one work stands alone. */
    private static boolean toWorks(JsonParser parser) {
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.START_ARRAY) {
            if (token == JsonToken.PROPERTY_NAME && !HOLDERS.contains(parser.currentName())) {
                if (parser.currentName().equals("title")) {
                    return false;
                }
                parser.nextToken();
                parser.skipChildren();
            }
            token = parser.nextToken();
        }
        return token != null;
    }

    private static void works(JsonParser parser, Records records) {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
            int first = parser.currentTokenLocation().getLineNr();
            JsonNode work = parser.readValueAsTree();
            int last = parser.currentLocation().getLineNr();
            records.share(reference(work), first, Math.max(first, last), 0.97);
        }
    }

    private static Reference reference(JsonNode work) {
        Reference reference = new Reference()
                .title(text(work, "title"))
                .summary(text(work, "abstract"))
                .authors(people(work.path("author")))
                .published(date(work))
                .venue(text(work, "container-title"))
                .identifier(text(work, "DOI"))
                .identifier(text(work, "number"));
        return reference.address(text(work, "URL"));
    }

    // Crossref gives each title as an array of one.
    private static String text(JsonNode work, String name) {
        JsonNode value = work.path(name);
        JsonNode first = value.isArray() ? value.path(0) : value;
        return first.isValueNode() && !first.isNull() ? first.asString() : "";
    }

    private static List<String> people(JsonNode authors) {
        List<String> people = new ArrayList<>();
        for (JsonNode author : authors) {
            String given = text(author, "given");
            String particle = text(author, "non-dropping-particle");
            String family = text(author, "family");
            String suffix = text(author, "suffix");
            String name = family.isEmpty()
                    ? text(author, "literal") + text(author, "name")
                    : String.join(" ", given, particle, family, suffix);
            if (!name.isBlank()) {
                people.add(name.strip().replaceAll(" {2,4}", " "));
            }
        }
        return people;
    }

    private static @Nullable String date(JsonNode work) {
        JsonNode issued = work.path("issued").isMissingNode() ? work.path("published") : work.path("issued");
        JsonNode parts = issued.path("date-parts").path(0);
        if (!parts.path(0).isMissingNode()) {
            return WrittenDate.iso(
                            parts.path(0).asString(""),
                            parts.path(1).asString(""),
                            parts.path(2).asString(""))
                    .orElse(null);
        }
        String written = text(issued, "raw") + text(issued, "literal");
        String text = written.isEmpty() && issued.isValueNode() ? issued.asString("") : written;
        return WrittenDate.iso(text).orElse(text);
    }
}
