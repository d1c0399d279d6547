package org.colloquium.note.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.ForeignItems;
import tools.jackson.databind.JsonNode;

/**
 * Reads files of annotations by what is in them: W3C collections, pages, arrays and single annotations; what the search
 * of Hypothesis answers, its client exports, and Facet saves. Those of the W3C, which may bring images, are read item by
 * item; the others, whose replies may stand anywhere, as a whole.
 */
final class ForeignReader {
    /** So many annotations are taken at once. */
    static final int MOST = 10_000;

    private static final int MOST_BYTES_AS_A_WHOLE = 16 << 20;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private ForeignReader() {}

    static ForeignItems read(Path file, Importer importer) {
        char first = first(file);
        if (first != '{' && first != '[') {
            return bounded(HypothesisTable.read(whole(file)));
        }
        ItemList list = ItemList.find(file);
        checkCount(list.size());
        if (!list.isHypothesis()) {
            return webAnnotations(list, importer);
        }
        checkWhole(file);
        List<JsonNode> rows = new ArrayList<>();
        list.forEach(rows::add);
        return bounded(HypothesisItems.read(rows, list.self()));
    }

    private static ForeignItems webAnnotations(ItemList list, Importer importer) {
        return new ForeignItems() {
            @Override
            public int size() {
                return list.size();
            }

            @Override
            public void forEach(Consumer<ForeignItem> each) {
                int[] index = {0};
                list.forEach(it -> each.accept(WebAnnotationItem.read(index[0]++, it, importer)));
            }
        };
    }

    /** The first character that is no space. */
    private static char first(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            String start = new String(in.readNBytes(1 << 12), StandardCharsets.UTF_8)
                    .replace(String.valueOf(BYTE_ORDER_MARK), "")
                    .strip();
            if (start.isEmpty()) {
                throw new InvalidInputException("file", "There is nothing in it.");
            }
            return start.charAt(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String whole(Path file) {
        checkWhole(file);
        try {
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkWhole(Path file) {
        try {
            if (Files.size(file) > MOST_BYTES_AS_A_WHOLE) {
                throw new InvalidInputException(
                        "file", "A table, and what Hypothesis exports, may have 16 MB at most. Send it in parts.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ForeignItems bounded(List<ForeignItem> items) {
        checkCount(items.size());
        return ForeignItems.of(List.copyOf(items));
    }

    private static void checkCount(int items) {
        if (items > MOST) {
            throw new InvalidInputException(
                    "items", "These are %,d annotations; at most %,d are taken at once.".formatted(items, MOST));
        }
    }
}
