package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds a marked passage again. The strictest description of it comes first, then looser ones, as T. Phelps and R. Wilensky
 * have it (Robust intra-document locations, Computer Networks 33, 2000) and the fuzzy anchoring of Hypothesis, whose weights
 * of quote, prefix and suffix these are: the same place, the words with all that was around them, the words alone, then
 * words that are similar, wherever they are or between what was before and after. A reader would rather have no place than
 * a wrong one (A. Brush and others: Robust annotation positioning in digital documents, CHI 2001): so there is none where
 * another place is about as good.
 */
public final class Anchoring {
    private static final int MOST_PLACES = 20_000;
    private static final int UNMISTAKABLE = 20;
    private static final double CLEARLY = 0.08;

    private final Passage passage;
    private final @Nullable Span position;
    private final String original;
    private final Folding text;

    private Anchoring(Selectors selectors, String text) {
        passage = Passage.of(selectors.quote(), Folding::ofSpaces);
        position = selectors.position();
        original = text;
        this.text = Folding.ofSpaces(text);
    }

    /** Where the passage stands in a text; the time this takes grows with both their lengths, whatever is in them. */
    public static Anchored find(Selectors selectors, String text) {
        return isUnchanged(selectors, text)
                ? new Anchored(Anchored.State.PLACED, selectors.position())
                : new Anchoring(selectors, text).find();
    }

    private static boolean isUnchanged(Selectors selectors, String text) {
        Span position = selectors.position();
        if (position == null || position.end() > text.codePointCount(0, text.length())) {
            return false;
        }
        Quote quote = selectors.quote();
        int start = text.offsetByCodePoints(0, position.start());
        int end = start + quote.exact().length();
        return position.of(text).equals(quote.exact())
                && text.startsWith(quote.suffix(), end)
                && text.startsWith(quote.prefix(), start - quote.prefix().length());
    }

    private Anchored find() {
        int[] points = text.points();
        Choice choice = new Choice(passage, text, position);
        int[] whole = Points.places(passage.whole(), points, MOST_PLACES);
        if (whole.length > 0) {
            for (int i = 0; i < whole.length; i++) {
                whole[i] += passage.from();
            }
            return choice.among(whole).map(this::placed).orElseGet(Anchored::orphaned);
        }
        int[] exact = Points.places(passage.exact(), points, MOST_PLACES + 1);
        if (exact.length > MOST_PLACES) {
            return Anchored.orphaned();
        }
        Optional<Candidate> chosen = choice.among(exact);
        if (chosen.filter(it -> it.fit().isVeryAlike()).isPresent()) {
            return placed(chosen.get());
        }
        return similar(exact.length, chosen);
    }

    private Anchored similar(int places, Optional<Candidate> exact) {
        Candidates all = Candidates.of(passage, text.points());
        boolean seemsDeleted = all.seemDeleted();
        List<Candidate> found = new ArrayList<>(all.found());
        exact.ifPresent(found::add);
        List<Candidate> credible = found.stream()
                .filter(it -> it.isCredible(seemsDeleted))
                .sorted(Comparator.comparingDouble(Candidate::score).reversed())
                .toList();
        if (credible.isEmpty()) {
            return exact.filter(it -> places == 1 && passage.length() >= UNMISTAKABLE)
                    .map(this::moved)
                    .orElseGet(Anchored::orphaned);
        }
        Candidate best = credible.getFirst();
        if (credible.stream().anyMatch(it -> it.score() > best.score() - CLEARLY && !it.overlaps(best))) {
            return Anchored.orphaned();
        }
        return best.isExact() ? placed(best) : moved(best);
    }

    private Anchored placed(Candidate found) {
        return Anchored.placed(span(found));
    }

    private Anchored moved(Candidate found) {
        return Anchored.moved(span(found));
    }

    private Span span(Candidate found) {
        return passage.withBlanks(text.original(found.from(), found.to()), original);
    }
}
