package org.colloquium.note.anchor;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** What a typo may have moved. */
    private static final int CLOSE = 2;

    private static final int UNMISTAKABLE = 20;

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
        int[] all = Points.places(passage.exact(), points, MOST_PLACES + 1);
        if (all.length > MOST_PLACES) {
            return Anchored.orphaned();
        }
        int[] places =
                Arrays.stream(all).filter(at -> !passage.cutsWords(points, at)).toArray();
        Choice choice = new Choice(passage, text, position, CLOSE);
        Optional<Candidate> exact = choice.among(places);
        if (exact.filter(it -> isCertain(it, places.length) && choice.isClose(it))
                .isPresent()) {
            return placed(exact.get());
        }
        return similar(exact, choice)
                .orElseGet(() ->
                        exact.filter(it -> places.length == 1).map(this::alone).orElseGet(Anchored::orphaned));
    }

    private static boolean isCertain(Candidate exact, int places) {
        return exact.fit().isVeryAlike() || !exact.fit().isKnown() && places > 1;
    }

    /** A passage that stands somewhere word for word, with nothing around it that was around it before. */
    private Anchored alone(Candidate exact) {
        if (!exact.fit().isKnown()) {
            return placed(exact);
        }
        return passage.length() >= UNMISTAKABLE ? moved(exact) : Anchored.orphaned();
    }

    /** Nothing if there is nothing similar, and no place if there is too much of it. */
    private Optional<Anchored> similar(Optional<Candidate> exact, Choice choice) {
        Candidates candidates = Candidates.of(passage, text.points());
        List<Candidate> found = new ArrayList<>(candidates.found());
        exact.ifPresent(found::add);
        double deletion = candidates.deletion();
        List<Candidate> credible = found.stream()
                .filter(it -> it.isCredible() && (it.isExact() || it.fitsBetterThan(deletion)))
                .toList();
        if (credible.isEmpty() && deletion == 0) {
            credible = found.stream().filter(Candidate::isCredibleByPlace).toList();
        }
        return credible.isEmpty() ? Optional.empty() : Optional.of(best(credible, choice));
    }

    private Anchored best(List<Candidate> credible, Choice choice) {
        Optional<Candidate> chosen = choice.amongSimilar(credible);
        return chosen.flatMap(best -> credible.stream()
                        .filter(it -> it.isExact() && it.overlaps(best))
                        .findFirst())
                .map(this::placed)
                .or(() -> chosen.map(this::moved))
                .orElseGet(Anchored::orphaned);
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
