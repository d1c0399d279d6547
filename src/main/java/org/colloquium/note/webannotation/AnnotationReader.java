package org.colloquium.note.webannotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.note.Meaning;
import org.colloquium.note.Visibility;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads an annotation in JSON-LD, in the shapes that the W3C Web Annotation Data Model allows: a body or target that is
 * a string, an object or an array (3.1, 3.2), {@code bodyValue} (3.2.5), a choice of bodies (3.2.7), specific resources
 * with purposes (4). What it does not know it leaves.
 */
public final class AnnotationReader {
    private static final String SOURCE = "source";

    private AnnotationReader() {}

    /**
     * @throws MalformedException when it is no object
     * @throws InvalidInputException when a field holds something else than the model says
     */
    public static ReadAnnotation read(JsonNode annotation) {
        if (!annotation.isObject()) {
            throw new MalformedException("body", "An annotation is a JSON object.");
        }
        Bodies bodies = new Bodies();
        all(annotation.path("body")).forEach(bodies::take);
        String value = text(annotation, "bodyValue");
        if (value != null) {
            bodies.words(value);
        }
        boolean hasBody = annotation.has("body") || annotation.has("bodyValue");
        JsonNode target = all(annotation.path("target")).findFirst().orElse(annotation.path("target"));
        SelectorReader selectors = SelectorReader.of(target.path("selector"));
        String word = text(annotation, "visibility");
        return new ReadAnnotation(
                hasBody ? String.join("\n\n", bodies.comments) : null,
                hasBody ? List.copyOf(bodies.tags) : null,
                meaning(annotation),
                word == null ? null : Visibility.of(word),
                target.isString() ? target.asString() : source(target),
                selectors.quote(),
                selectors.position(),
                selectors.page());
    }

    private static @Nullable Meaning meaning(JsonNode annotation) {
        String word = text(annotation, "meaning");
        if (word != null) {
            return Meaning.of(word);
        }
        boolean asks = all(annotation.path("motivation"))
                .anyMatch(it -> it.asString("").equals("questioning"));
        return asks ? Meaning.QUESTION : null;
    }

    private static @Nullable String source(JsonNode target) {
        JsonNode source = target.path(SOURCE);
        String address = source.isObject() ? text(source, "id") : text(target, SOURCE);
        return address == null ? text(target, "id") : address;
    }

    static @Nullable String text(JsonNode of, String field) {
        JsonNode value = of.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new InvalidInputException(field, field + " is a text.");
        }
        return value.asString();
    }

    /** Of an array its members, of anything else itself, of nothing none. */
    static Stream<JsonNode> all(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Stream.of();
        }
        return node.isArray() ? node.valueStream() : Stream.of(node);
    }

    /** Words and tags, as they are met in the bodies. */
    private static final class Bodies {
        private final List<String> comments = new ArrayList<>();
        private final List<String> tags = new ArrayList<>();

        void take(JsonNode body) {
            if (body.isString()) {
                words(body.asString());
            } else if (body.isObject()) {
                takeObject(body);
            } else {
                throw new InvalidInputException("body", "A body is a text, an object, or an array of these.");
            }
        }

        private void takeObject(JsonNode body) {
            if (body.has("items")) {
                all(body.path("items")).findFirst().ifPresent(this::take);
                return;
            }
            boolean tag =
                    all(body.path("purpose")).anyMatch(it -> it.asString("").equals("tagging"));
            JsonNode inner = body.path(SOURCE).isObject() ? body.path(SOURCE) : body;
            String value = text(inner, "value");
            if (value != null && tag) {
                tags.add(value);
            } else if (value != null) {
                words(
                        "text/html".equals(text(inner, "format"))
                                ? Jsoup.parse(value).wholeText()
                                : value);
            } else {
                String address =
                        inner.path(SOURCE).isString() ? inner.path(SOURCE).asString() : text(inner, "id");
                if (address != null) {
                    words(address);
                }
            }
        }

        void words(String words) {
            if (!words.isBlank()) {
                comments.add(words.strip());
            }
        }
    }
}
