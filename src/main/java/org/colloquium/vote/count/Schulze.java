package org.colloquium.vote.count;

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
        Unbeaten count = Unbeaten.count(profile, places, (one, other) -> paths[one][other] > paths[other][one]);
        List<Integer> winners = count.picks();
        List<Count.Tie> ties = count.decisive();
        return new Outcome(
                winners,
                ties,
                PairReasons.of(
                        profile,
                        pairs,
                        winners,
                        ties,
                        "no other has a stronger path of victories to it than it has to the other"),
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
                if (paths[from][over] > 0) {
                    widen(paths[from], paths[over], paths[from][over]);
                }
            }
        }
        for (int i = 0; i < size; i++) {
            paths[i][i] = 0;
        }
        return paths;
    }

    private static void widen(int[] from, int[] over, int first) {
        for (int to = 0; to < from.length; to++) {
            from[to] = Math.max(from[to], Math.min(first, over[to]));
        }
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
