package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads what Hypothesis calls annotations: the rows of its search, those of the export of its client, and the shorter ones
 * of Facet. Their positions are in the text of a page that we do not have, so a passage is found by its words alone.
 */
final class HypothesisItems {
    private HypothesisItems() {}

    static boolean isOne(JsonNode item) {
        return item.has("uri") || item.has("references") || item.has("url") && item.has("quote");
    }

    /** @param self the user whose export it is, whose words are the importer's own */
    static List<ForeignItem> read(List<JsonNode> items, String self) {
        List<HypothesisRow> rows = new ArrayList<>();
        List<ForeignItem> failed = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            try {
                rows.add(row(i, items.get(i), self));
            } catch (InvalidInputException e) {
                failed.add(ForeignItem.failed(i, String.valueOf(e.getMessage())));
            }
        }
        return Stream.concat(HypothesisThreads.of(rows).stream(), failed.stream())
                .toList();
    }

    private static HypothesisRow row(int index, JsonNode item, String self) {
        if (!item.isObject()) {
            throw new InvalidInputException("rows", "An annotation is a JSON object.");
        }
        boolean facet = item.has("quote");
        String user = text(item, "user");
        String words = Objects.requireNonNullElse(text(item, "text"), "");
        JsonNode references = item.path(facet ? "refs" : "references");
        return new HypothesisRow(
                index,
                text(item, "id"),
                text(item, facet ? "url" : "uri"),
                user == null || user.equals(self) ? null : user,
                Objects.requireNonNullElse(
                        text(item, "created"), Objects.requireNonNullElse(text(item, "updated"), "")),
                facet ? unescaped(words) : words,
                strings(item.path("tags")),
                visibility(item),
                strings(references).stream().findFirst().orElse(null),
                facet ? quote(text(item, "quote"), "", "") : quote(item.path("target")));
    }

    /** Facet writes it so, with and without the semicolon. */
    private static String unescaped(String text) {
        return text.replaceAll("&lt;?", "<");
    }

    /** Private is what only its author may read. */
    private static Visibility visibility(JsonNode item) {
        List<String> readers = strings(item.path("permissions").path("read"));
        boolean onlyOne = readers.size() == 1 && readers.getFirst().startsWith("acct:");
        return onlyOne ? Visibility.PRIVATE : Visibility.GROUP;
    }

    private static @Nullable Quote quote(JsonNode targets) {
        return values(targets)
                .flatMap(it -> values(it.path("selector")))
                .filter(it -> it.path("type").asString("").equals("TextQuoteSelector"))
                .map(it -> quote(text(it, "exact"), text(it, "prefix"), text(it, "suffix")))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    static @Nullable Quote quote(@Nullable String exact, @Nullable String before, @Nullable String after) {
        if (exact == null) {
            return null;
        }
        try {
            return new Quote(exact, Objects.requireNonNullElse(before, ""), Objects.requireNonNullElse(after, ""));
        } catch (IllegalArgumentException noWords) {
            return null;
        }
    }

    private static @Nullable String text(JsonNode of, String field) {
        return of.path(field).isString() ? of.path(field).asString() : null;
    }

    private static List<String> strings(JsonNode node) {
        return values(node).filter(JsonNode::isString).map(JsonNode::asString).toList();
    }

    private static Stream<JsonNode> values(JsonNode node) {
        return node.isArray() ? node.valueStream() : Stream.of();
    }
}
