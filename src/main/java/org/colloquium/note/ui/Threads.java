package org.colloquium.note.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The annotations of a text in the order of their passages, those without a passage last. */
record Threads(AnnotationService annotations, Map<AccountId, Integer> colours) {
    /** So many threads are shown beside one text; whoever has more reads them in the stream. */
    static final int MOST = 1_000;

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

    List<AnnotationDetails> all(PaperId paper) {
        List<AnnotationDetails> all = new ArrayList<>();
        String after = null;
        do {
            Listing<AnnotationDetails> next = annotations.list(paper, new PageRequest(PageRequest.MOST, after));
            all.addAll(next.items());
            after = next.next();
        } while (after != null && all.size() < MOST);
        return all;
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
