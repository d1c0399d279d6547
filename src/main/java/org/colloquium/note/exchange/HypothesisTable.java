package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.common.InvalidInputException;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables of annotations: those of the Hypothesis client, which name their columns and know no ids, and those of
 * Facet, which may lack the first line.
 */
final class HypothesisTable {
    private static final List<String> FACET =
            List.of("level", "updated", "url", "user", "id", "group", "tags", "quote", "text", "direct link");

    private HypothesisTable() {}

    static List<ForeignItem> read(String text) {
        List<List<String>> lines = Csv.read(text);
        List<String> head = lines.isEmpty()
                ? List.of()
                : lines.getFirst().stream()
                        .map(it -> it.strip().toLowerCase(Locale.ROOT))
                        .toList();
        boolean named = head.contains("quote") && (head.contains("comment") || head.contains("text"));
        boolean facet = !named && head.size() == FACET.size() && head.getFirst().matches("\\d{1,3}");
        if (!named && !facet) {
            throw new InvalidInputException(
                    "file", "This is neither JSON nor a table of annotations with the columns of Hypothesis.");
        }
        return read(named ? head : FACET, named ? lines.subList(1, lines.size()) : lines);
    }

    private static List<ForeignItem> read(List<String> head, List<List<String>> lines) {
        List<HypothesisRow> rows = new ArrayList<>();
        List<ForeignItem> failed = new ArrayList<>();
        String top = null;
        for (int i = 0; i < lines.size(); i++) {
            Map<String, String> line = line(head, lines.get(i));
            boolean reply = isReply(line);
            if (reply && !line.containsKey("level")) {
                failed.add(ForeignItem.failed(i, "A reply: this table does not say to what."));
                continue;
            }
            rows.add(row(i, line, reply ? top : null));
            top = reply ? top : line.get("id");
        }
        return Stream.concat(HypothesisThreads.of(rows).stream(), failed.stream())
                .toList();
    }

    private static Map<String, String> line(List<String> head, List<String> cells) {
        Map<String, String> line = new HashMap<>();
        for (int i = 0; i < Math.min(head.size(), cells.size()); i++) {
            line.put(head.get(i), cells.get(i));
        }
        return line;
    }

    private static boolean isReply(Map<String, String> line) {
        String level = line.getOrDefault("level", "0").strip();
        String kind = line.getOrDefault("annotation/reply type", line.getOrDefault("type", ""));
        return !level.equals("0") && !level.isEmpty() || kind.equalsIgnoreCase("reply");
    }

    private static HypothesisRow row(int index, Map<String, String> line, @Nullable String top) {
        String id = line.getOrDefault("id", "");
        return new HypothesisRow(
                index,
                id.isBlank() ? null : id,
                line.getOrDefault("url", line.get("uri")),
                line.getOrDefault("author", line.getOrDefault("user", "")),
                line.getOrDefault("created at", line.getOrDefault("updated", "")),
                line.getOrDefault("comment", line.getOrDefault("text", "")),
                Stream.of(line.getOrDefault("tags", "").split(","))
                        .map(String::strip)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                Visibility.GROUP,
                top,
                HypothesisItems.quote(line.getOrDefault("quote", ""), "", ""));
    }
}
