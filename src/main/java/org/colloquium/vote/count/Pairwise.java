package org.colloquium.vote.count;

import java.util.Arrays;
import java.util.List;

/** For each two candidates, how many votes put the one before the other; who is not ranked stands behind who is. */
final class Pairwise {
    private final int[][] before;

    Pairwise(RankedProfile profile) {
        int size = profile.size();
        before = new int[size][size];
        int[] rank = new int[size];
        for (RankedProfile.Group group : profile.groups()) {
            Arrays.fill(rank, Integer.MAX_VALUE);
            for (int i = 0; i < group.places().length; i++) {
                for (int candidate : group.places()[i]) {
                    rank[candidate] = i;
                }
            }
            for (int[] equals : group.places()) {
                for (int candidate : equals) {
                    add(before[candidate], rank, rank[candidate], group.votes());
                }
            }
        }
    }

    private static void add(int[] row, int[] rank, int own, int votes) {
        for (int i = 0; i < row.length; i++) {
            if (own < rank[i]) {
                row[i] += votes;
            }
        }
    }

    int size() {
        return before.length;
    }

    int before(int one, int other) {
        return before[one][other];
    }

    boolean beats(int one, int other) {
        return before[one][other] > before[other][one];
    }

    /** Whether one candidate beats every other. */
    boolean isCondorcetWinner(int candidate) {
        for (int other = 0; other < before.length; other++) {
            if (other != candidate && !beats(candidate, other)) {
                return false;
            }
        }
        return true;
    }

    List<List<Integer>> table() {
        return table(before);
    }

    static List<List<Integer>> table(int[][] numbers) {
        return Arrays.stream(numbers)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList();
    }
}
