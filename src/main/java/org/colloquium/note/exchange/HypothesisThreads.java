package org.colloquium.note.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.ForeignNote;
import org.colloquium.note.Marking;

/** Puts replies under what they answer: Hypothesis has trees and lists the newest first, threads here have one level. */
final class HypothesisThreads {
    private HypothesisThreads() {}

    static List<ForeignItem> of(List<HypothesisRow> rows) {
        Set<String> tops = new HashSet<>();
        Map<String, List<HypothesisRow>> replies = new HashMap<>();
        for (HypothesisRow it : rows) {
            if (it.answers() != null) {
                replies.computeIfAbsent(it.answers(), top -> new ArrayList<>()).add(it);
            } else if (it.id() != null) {
                tops.add(it.id());
            }
        }
        List<ForeignItem> items = new ArrayList<>();
        for (HypothesisRow it : rows) {
            if (it.answers() == null) {
                items.add(item(it, it.id() == null ? List.of() : replies.getOrDefault(it.id(), List.of())));
            } else if (!tops.contains(it.answers())) {
                items.add(ForeignItem.failed(it.index(), "It answers an annotation that is not in the file."));
            }
        }
        return items;
    }

    private static ForeignItem item(HypothesisRow row, List<HypothesisRow> replies) {
        String words = row.signed();
        boolean onPassage = row.quote() != null;
        return ForeignItem.of(
                row.index(),
                new ForeignNote(
                        row.origin(),
                        row.source(),
                        null,
                        null,
                        onPassage ? words : tagged(words, row.tags()),
                        new Marking(null, row.tags()),
                        row.visibility(),
                        false,
                        null,
                        row.quote(),
                        null,
                        null,
                        replies.stream()
                                .sorted(Comparator.comparing((HypothesisRow it) -> String.valueOf(it.written())))
                                .map(HypothesisRow::signed)
                                .filter(it -> !it.isBlank())
                                .toList(),
                        Map.of()));
    }

    /** A note on the whole paper keeps its tags in its words. */
    private static String tagged(String words, List<String> tags) {
        if (tags.isEmpty()) {
            return words;
        }
        return words + "\n\n"
                + String.join(
                        " ",
                        tags.stream().map(it -> "\\#" + MarkdownText.plain(it)).toList());
    }
}
