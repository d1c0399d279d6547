package org.colloquium.note.webannotation;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the selectors of a target (W3C Web Annotation Data Model, 4.2), also those that refine another one (4.2.9):
 * quote, position, and fragments that name the page of a PDF (RFC 8118) or characters of a text (RFC 5147). The others
 * (ranges, paths, CSS, SVG, bytes) speak of documents that we do not have, and are left.
 */
final class SelectorReader {
    private static final int DEEPEST = 5;
    private static final Pattern PAGE = Pattern.compile("(?:^|[#&])page=(\\d{1,6})(?:&|$)");
    private static final Pattern CHARACTERS = Pattern.compile("(?:^|[#&])char=(\\d{1,9}),(\\d{1,9})");

    private @Nullable Quote quote;
    private @Nullable Span position;
    private @Nullable Integer page;

    private SelectorReader() {}

    static SelectorReader of(JsonNode selectors) {
        SelectorReader reader = new SelectorReader();
        AnnotationReader.all(selectors).forEach(it -> reader.take(it, 0));
        return reader;
    }

    @Nullable Quote quote() {
        return quote;
    }

    @Nullable Span position() {
        return position;
    }

    @Nullable Integer page() {
        return page;
    }

    private void take(JsonNode selector, int depth) {
        if (!selector.isObject()) {
            throw new InvalidInputException("selector", "A selector is an object, or an array of objects.");
        }
        Stream<String> kinds = AnnotationReader.all(selector.path("type")).map(it -> it.asString(""));
        kinds.forEach(kind -> {
            switch (kind) {
                case "TextQuoteSelector" -> quote = quote(selector);
                case "TextPositionSelector" -> position = position(selector);
                case "FragmentSelector" -> fragment(AnnotationReader.text(selector, "value"));
                default -> {}
            }
        });
        if (depth < DEEPEST) {
            AnnotationReader.all(selector.path("refinedBy")).forEach(it -> take(it, depth + 1));
        }
    }

    private static Quote quote(JsonNode selector) {
        String exact = AnnotationReader.text(selector, "exact");
        if (exact == null || exact.isBlank()) {
            throw new InvalidInputException("selector", "A TextQuoteSelector has the words themselves as exact.");
        }
        return new Quote(exact, around(selector, "prefix"), around(selector, "suffix"));
    }

    private static String around(JsonNode selector, String field) {
        return Objects.requireNonNullElse(AnnotationReader.text(selector, field), "");
    }

    private static Span position(JsonNode selector) {
        JsonNode start = selector.path("start");
        JsonNode end = selector.path("end");
        boolean whole = start.isInt() && end.isInt() && start.asInt() >= 0 && end.asInt() > start.asInt();
        if (!whole) {
            throw new InvalidInputException(
                    "selector", "A TextPositionSelector has start and end: whole numbers, the end behind the start.");
        }
        return new Span(start.asInt(), end.asInt());
    }

    private void fragment(@Nullable String value) {
        Matcher inPdf = PAGE.matcher(Objects.requireNonNullElse(value, ""));
        Matcher inText = CHARACTERS.matcher(Objects.requireNonNullElse(value, ""));
        if (inPdf.find() && Integer.parseInt(inPdf.group(1)) > 0) {
            page = Integer.valueOf(inPdf.group(1));
        } else if (inText.find()) {
            int start = Integer.parseInt(inText.group(1));
            int end = Integer.parseInt(inText.group(2));
            position = end > start ? new Span(start, end) : position;
        }
    }
}
