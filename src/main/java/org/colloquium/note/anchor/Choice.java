package org.colloquium.note.anchor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of several places where a passage stands word for word is the one that was meant. */
final class Choice {
    private static final double CLEARLY = 0.15;
    private static final int CLOSE = 16;

    private final Passage passage;
    private final Folding text;
    private final @Nullable Span position;

    Choice(Passage passage, Folding text, @Nullable Span position) {
        this.passage = passage;
        this.text = text;
        this.position = position;
    }

    /** The place whose surroundings fit clearly best or, of such places, the one that is where the passage stood. */
    Optional<Candidate> among(int[] places) {
        List<Candidate> candidates = Arrays.stream(places)
                .mapToObj(this::candidate)
                .sorted(Comparator.comparingDouble((Candidate it) -> it.fit().mean())
                        .reversed())
                .toList();
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        double best = candidates.getFirst().fit().mean();
        List<Candidate> equal = candidates.stream()
                .takeWhile(it -> it.fit().mean() > best - CLEARLY)
                .toList();
        return equal.size() == 1 ? Optional.of(equal.getFirst()) : closest(equal);
    }

    private Candidate candidate(int at) {
        int end = at + passage.length();
        return new Candidate(at, end, 1, Fit.at(passage, text.points(), at, end));
    }

    /** Close enough that only small changes before it can have moved it, and all others much farther away. */
    private Optional<Candidate> closest(List<Candidate> candidates) {
        if (position == null) {
            return Optional.empty();
        }
        int meant = text.from(position.start());
        List<Candidate> nearest = candidates.stream()
                .sorted(Comparator.comparingInt(it -> Math.abs(it.from() - meant)))
                .limit(2)
                .toList();
        int first = Math.abs(nearest.getFirst().from() - meant);
        int second = Math.abs(nearest.getLast().from() - meant);
        return first <= CLOSE && second > 4 * first ? Optional.of(nearest.getFirst()) : Optional.empty();
    }
}
