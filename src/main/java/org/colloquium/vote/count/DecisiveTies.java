package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * Of the equals that a count met, those that mattered: another of them chosen, other winners could have come of it.
 * That is tried out, as often as the size of the count allows; of large counts only ties are told in which somebody as
 * good was left out for good, and all ties of an exclusion.
 */
final class DecisiveTies {
    private static final long MOST_WORK = 2_000_000;
    private static final int MOST_RUNS = 500;

    private final Function<List<Integer>, ? extends Trial> count;
    private final Trial main;
    private final IntFunction<String> names;
    private long runs;

    /**
     * @param count the same count, told whom to pick at first
     * @param size votes times candidates
     */
    DecisiveTies(Function<List<Integer>, ? extends Trial> count, Trial main, long size, IntFunction<String> names) {
        this.count = count;
        this.main = main;
        this.names = names;
        runs = Math.min(MOST_RUNS, MOST_WORK / (1 + size));
    }

    List<Count.Tie> find() {
        List<Count.Tie> found = new ArrayList<>();
        List<Integer> last = List.of();
        for (int i = 0; i < main.ties().size(); i++) {
            List<Integer> tied = main.ties().get(i);
            if (tied.size() > 1 && !last.containsAll(tied) && isDecisive(i)) {
                found.add(tie(i));
                last = tied; // when the next of them is picked, it is the same tie
            }
        }
        return found;
    }

    private Count.Tie tie(int step) {
        List<Integer> tied = main.ties().get(step);
        int picked = main.picks().get(step);
        List<Integer> in = tied.stream().filter(main.winners()::contains).toList();
        if (in.isEmpty() || in.size() == tied.size()) {
            in = tied.stream()
                    .filter(it -> (it == picked) == main.picksWinners())
                    .toList();
        }
        return new Count.Tie(named(tied), named(in));
    }

    private List<String> named(List<Integer> candidates) {
        return candidates.stream().map(names::apply).toList();
    }

    private boolean isDecisive(int step) {
        boolean leftOut =
                main.picksWinners() && !main.winners().containsAll(main.ties().get(step));
        return leftOut || othersDiffer(main, step);
    }

    /** Whether picking otherwise at this step could end otherwise. */
    private boolean othersDiffer(Trial run, int step) {
        for (int other : run.ties().get(step)) {
            List<Integer> script = new ArrayList<>(run.picks().subList(0, step));
            script.add(other);
            if (other != run.picks().get(step) && differs(script)) {
                return true;
            }
        }
        return false;
    }

    private boolean differs(List<Integer> script) {
        if (runs-- <= 0) {
            return !main.picksWinners();
        }
        Trial run = count.apply(script);
        if (!main.winners().equals(run.winners())) {
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
