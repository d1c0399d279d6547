package org.colloquium.note.anchor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/** Which of several places where a passage stands word for word is the one that was meant. */
final class Choice {
    private static final double CLEARLY = 0.15;
    private static final double CLEARLY_SIMILAR = 0.08;

    private final Passage passage;
    private final Folding text;
    private final @Nullable Span position;
    private final int close;

    /** Places are where the passage was if they are at most this close to it and all others are much farther away. */
    Choice(Passage passage, Folding text, @Nullable Span position, int close) {
        this.passage = passage;
        this.text = text;
        this.position = position;
        this.close = close;
    }

    /** The place whose surroundings fit clearly best or, of such places, the one that is where the passage stood. */
    Optional<Candidate> among(int[] places) {
        return among(
                Arrays.stream(places).mapToObj(this::candidate).toList(),
                it -> it.fit().mean(),
                CLEARLY);
    }

    /** The candidate that is clearly best, counting those that overlap as one, or the one of the best that is where it was. */
    Optional<Candidate> amongSimilar(List<Candidate> candidates) {
        return among(candidates, Candidate::score, CLEARLY_SIMILAR);
    }

    private Optional<Candidate> among(List<Candidate> candidates, ToDoubleFunction<Candidate> worth, double clearly) {
        Optional<Candidate> best = candidates.stream().max(Comparator.comparingDouble(worth));
        if (best.isEmpty()) {
            return best;
        }
        double enough = worth.applyAsDouble(best.get()) - clearly;
        List<Candidate> rivals = candidates.stream()
                .filter(it -> it == best.get() || worth.applyAsDouble(it) > enough && !it.overlaps(best.get()))
                .toList();
        return rivals.size() == 1 ? best : closest(rivals);
    }

    /** Whether a candidate is so near to where the passage stood that none elsewhere is looked for. */
    boolean isClose(Candidate candidate) {
        return position == null || candidate.distance(text.from(position.start())) <= close;
    }

    private Candidate candidate(int at) {
        int end = at + passage.length();
        return new Candidate(at, end, 1, Fit.at(passage, text.points(), at, end));
    }

    private Optional<Candidate> closest(List<Candidate> candidates) {
        if (position == null) {
            return Optional.empty();
        }
        int meant = text.from(position.start());
        List<Candidate> nearest = candidates.stream()
                .sorted(Comparator.comparingInt(it -> it.distance(meant)))
                .limit(2)
                .toList();
        int first = nearest.getFirst().distance(meant);
        int second = nearest.getLast().distance(meant);
        return first <= close && second > 4 * first ? Optional.of(nearest.getFirst()) : Optional.empty();
    }
}
