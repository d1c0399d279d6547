package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.ForeignItem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads files of annotations by what is in them: W3C collections, pages, arrays and single annotations; what the search
 * of Hypothesis answers, its client exports, and Facet saves.
 */
public final class ForeignReader {
    /** So many annotations are taken at once. */
    public static final int MOST = 2_000;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ForeignReader() {}

    /** @throws InvalidInputException when there is nothing in it that could be an annotation */
    public static List<ForeignItem> read(String file, Importer importer) {
        String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
        if (text.isBlank()) {
            throw new InvalidInputException("file", "There is nothing in it.");
        }
        char first = text.stripLeading().charAt(0);
        if (first != '{' && first != '[') {
            return bounded(HypothesisTable.read(text));
        }
        try {
            return read(JSON.readTree(text), importer);
        } catch (JacksonException e) {
            throw new InvalidInputException("file", "This is no complete JSON: it ends early or has a mistake.");
        }
    }

    /** @throws InvalidInputException when there is nothing in it that could be an annotation */
    public static List<ForeignItem> read(JsonNode file, Importer importer) {
        List<JsonNode> all = items(file, 0).toList();
        if (all.isEmpty()) {
            throw new InvalidInputException("items", "There is no annotation in it.");
        }
        boolean hypothesis = all.stream().anyMatch(HypothesisItems::isOne);
        return bounded(
                hypothesis
                        ? HypothesisItems.read(all, file.path("export_userid").asString(""))
                        : webAnnotations(all, importer));
    }

    private static List<ForeignItem> webAnnotations(List<JsonNode> all, Importer importer) {
        List<ForeignItem> items = new ArrayList<>(all.size());
        for (JsonNode it : all) {
            items.add(WebAnnotationItem.read(items.size(), it, importer));
        }
        return items;
    }

    private static Stream<JsonNode> items(JsonNode file, int depth) {
        if (file.isArray()) {
            return file.valueStream();
        }
        for (String list : List.of("items", "rows", "annotations")) {
            if (file.path(list).isArray()) {
                return file.path(list).valueStream();
            }
        }
        JsonNode first = file.path("first");
        if (first.isObject() && depth == 0) {
            return items(first, 1);
        }
        if (first.isString()) {
            throw new InvalidInputException(
                    "first",
                    "This collection only names its pages; send it with its first page in it, or page by page.");
        }
        boolean alone = file.has("target") || file.has("uri");
        return alone ? Stream.of(file) : Stream.of();
    }

    private static List<ForeignItem> bounded(List<ForeignItem> items) {
        if (items.size() > MOST) {
            throw new InvalidInputException(
                    "items", "These are %,d annotations; at most %,d are taken at once.".formatted(items.size(), MOST));
        }
        return List.copyOf(items);
    }
}
