package org.colloquium.note.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/** The annotations of a text in the order of their passages, those without a passage last. */
record Threads(Map<AccountId, Integer> colours) {
    List<Placed> inOrder(List<AnnotationDetails> found) {
        List<AnnotationDetails> all = new ArrayList<>(found);
        all.sort(Comparator.comparing(Threads::start, Comparator.nullsLast(Comparator.naturalOrder())));
        List<Placed> placed = new ArrayList<>(all.size());
        for (AnnotationDetails it : all) {
            String label = it.anchor().span() == null ? "" : String.valueOf(placed.size() + 1);
            placed.add(new Placed(it, label, colour(it)));
        }
        return placed;
    }

    private int colour(AnnotationDetails it) {
        return it.note().text().mine()
                ? 0
                : colours.getOrDefault(it.note().text().author(), 7);
    }

    private static @Nullable Integer start(AnnotationDetails it) {
        Span span = it.anchor().span();
        return span == null ? null : Integer.valueOf(span.start());
    }
}
