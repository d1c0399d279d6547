package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Of the equals that a count met, those that mattered: another of them chosen, other winners could have come of it.
 * That is tried out, as often as the size of the count allows; of large counts only ties are told in which somebody as
 * good was left out for good.
 */
final class DecisiveTies {
    private static final long MOST_WORK = 2_000_000;
    private static final int MOST_RUNS = 500;

    private final Function<List<Integer>, Filling> count;
    private final Filling filling;
    private final Set<Integer> winners;
    private long runs;

    DecisiveTies(Function<List<Integer>, Filling> count, Filling filling) {
        this.count = count;
        this.filling = filling;
        winners = Set.copyOf(filling.chosen());
        ApprovalProfile profile = filling.profile();
        runs = Math.min(MOST_RUNS, MOST_WORK / (1 + (long) profile.size() * profile.votes()));
    }

    List<Count.Tie> find() {
        List<Count.Tie> found = new ArrayList<>();
        List<Integer> last = List.of();
        for (int i = 0; i < filling.ties().size(); i++) {
            List<Integer> tied = filling.ties().get(i);
            if (tied.size() > 1 && !last.containsAll(tied) && isDecisive(i)) {
                found.add(tie(i));
                last = tied; // when the next of them is chosen, it is the same tie
            }
        }
        return found;
    }

    private Count.Tie tie(int step) {
        List<Integer> tied = filling.ties().get(step);
        List<Integer> in = tied.stream().filter(winners::contains).toList();
        ApprovalProfile profile = filling.profile();
        return new Count.Tie(
                profile.names(tied),
                profile.names(
                        in.size() < tied.size() ? in : List.of(filling.chosen().get(step))));
    }

    private boolean isDecisive(int step) {
        return !winners.containsAll(filling.ties().get(step)) || othersDiffer(filling, step);
    }

    /** Whether choosing otherwise at this step could end otherwise. */
    private boolean othersDiffer(Filling run, int step) {
        for (int other : run.ties().get(step)) {
            List<Integer> script = new ArrayList<>(run.chosen().subList(0, step));
            script.add(other);
            if (other != run.chosen().get(step) && differs(script)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(List<Integer> script) {
        if (runs-- <= 0) {
            return false;
        }
        Filling run = count.apply(script);
        if (!winners.equals(Set.copyOf(run.chosen()))) {
            return true;
        }
        for (int step = script.size(); step < run.ties().size(); step++) {
            if (othersDiffer(run, step)) {
                return true;
            }
        }
        return false;
    }
}
