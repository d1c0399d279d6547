package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The Schulze method (M. Schulze: A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method, Social Choice and Welfare 36, 2011, section 2), with winning votes as the strength of
 * a victory: a path is as strong as its weakest victory, and who has the stronger path to every other is chosen. Among
 * several who nobody has a stronger path to, the order of the candidates decides. A further seat goes to whoever is
 * chosen from the rest by the same paths.
 */
public final class Schulze extends RankedMethod {
    public static final String NAME = "schulze";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Outcome outcome(RankedProfile profile, int places) {
        Pairwise pairs = new Pairwise(profile);
        int[][] paths = paths(pairs);
        List<Integer> rest = new ArrayList<>(IntStream.range(0, profile.size()).boxed().toList());
        List<Integer> winners = new ArrayList<>();
        List<List<Integer>> equals = new ArrayList<>();
        while (winners.size() < places) {
            List<Integer> unbeaten = rest.stream()
                    .filter(it -> rest.stream().noneMatch(other -> paths[other][it] > paths[it][other]))
                    .toList();
            equals.add(unbeaten);
            winners.add(unbeaten.getFirst());
            rest.remove(unbeaten.getFirst());
        }
        List<Count.Tie> ties = PairReasons.ties(profile, winners, equals);
        return new Outcome(
                winners,
                ties,
                PairReasons.of(profile, pairs, winners, ties, "has the stronger path of victories to every other"),
                Figures.pairs(beaten(profile, paths), pairs.table(), Pairwise.table(paths), List.of()));
    }

    static int[][] paths(Pairwise pairs) {
        int size = pairs.size();
        int[][] paths = new int[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                paths[i][j] = pairs.beats(i, j) ? pairs.before(i, j) : 0;
            }
        }
        for (int over = 0; over < size; over++) {
            for (int from = 0; from < size; from++) {
                int first = paths[from][over];
                for (int to = 0; first > 0 && to < size; to++) {
                    if (from != to) {
                        paths[from][to] = Math.max(paths[from][to], Math.min(first, paths[over][to]));
                    }
                }
            }
        }
        return paths;
    }

    /** To how many others each has the stronger path. */
    private static Map<String, String> beaten(RankedProfile profile, int[][] paths) {
        Map<String, String> beaten = new LinkedHashMap<>();
        for (int i = 0; i < paths.length; i++) {
            int own = i;
            beaten.put(
                    profile.name(i),
                    String.valueOf(IntStream.range(0, paths.length)
                            .filter(it -> paths[own][it] > paths[it][own])
                            .count()));
        }
        return beaten;
    }
}
