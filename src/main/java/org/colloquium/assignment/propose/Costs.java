package org.colloquium.assignment.propose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What each turn costs whom, as a table: quick to look up for many members and turns. */
final class Costs {
    private static final byte NEVER = -1;

    private final Grid grid;
    private final byte[][] costs; // by turn and member
    private final byte[] lowest;

    Costs(Grid grid) {
        this.grid = grid;
        int members = grid.members().size();
        Map<String, int[]> turns = turns();
        costs = new byte[grid.turns().size()][members];
        for (int i = 0; i < members; i++) {
            Member member = grid.members().get(i);
            for (int j = 0; j < costs.length; j++) {
                costs[j][i] =
                        (byte) member.cost(Level.NEUTRAL, grid.turns().get(j).role());
            }
            for (Map.Entry<String, Level> it : member.preferences().entrySet()) {
                for (int j : turns.getOrDefault(it.getKey(), new int[0])) {
                    costs[j][i] = it.getValue() == Level.CANNOT
                            ? NEVER
                            : (byte) member.cost(
                                    it.getValue(), grid.turns().get(j).role());
                }
            }
            for (String paper : member.conflicts()) {
                for (int j : turns.getOrDefault(paper, new int[0])) {
                    costs[j][i] = NEVER;
                }
            }
        }
        away();
        lowest = new byte[costs.length];
        for (int j = 0; j < costs.length; j++) {
            lowest[j] = lowest(costs[j]);
        }
    }

    private void away() {
        Map<String, String> meetings = new HashMap<>();
        grid.instance().papers().forEach(it -> {
            if (it.meeting() != null) {
                meetings.put(it.paper(), it.meeting());
            }
        });
        for (int i = 0; i < members(); i++) {
            Member member = grid.members().get(i);
            for (int j = 0; !member.away().isEmpty() && j < costs.length; j++) {
                if (member.away()
                        .contains(meetings.getOrDefault(grid.turns().get(j).paper(), ""))) {
                    costs[j][i] = NEVER;
                }
            }
        }
    }

    private Map<String, int[]> turns() {
        Map<String, int[]> turns = new HashMap<>();
        List<Grid.Turn> all = grid.turns();
        for (int j = 0; j < all.size(); j++) {
            turns.merge(
                    all.get(j).paper(),
                    new int[] {j},
                    (some, one) -> IntStream.concat(IntStream.of(some), IntStream.of(one))
                            .toArray());
        }
        return turns;
    }

    private static byte lowest(byte[] costs) {
        byte lowest = NEVER;
        for (byte it : costs) {
            if (it != NEVER && (lowest == NEVER || it < lowest)) {
                lowest = it;
            }
        }
        return lowest;
    }

    int members() {
        return grid.members().size();
    }

    int credit(int member) {
        return grid.members().get(member).credit();
    }

    /** The lowest cost of a turn, less than 0 when nobody may take it. */
    int lowest(int turn) {
        return lowest[turn];
    }

    /** What a turn costs a member, less than 0 when they may not take it. */
    int of(int turn, int member) {
        return costs[turn][member];
    }

    /** What all turns cost at least. */
    int least() {
        return IntStream.range(0, costs.length)
                .map(it -> Math.max(0, lowest[it]) * grid.turns().get(it).count())
                .sum();
    }

    /** The greatest number that divides all costs. */
    int step() {
        BitSet seen = new BitSet();
        for (byte[] turn : costs) {
            for (byte it : turn) {
                seen.set(Math.max(0, it));
            }
        }
        for (int step = seen.length() - 1; step > 1; step--) {
            int divisor = step;
            if (seen.stream().allMatch(it -> it % divisor == 0)) {
                return divisor;
            }
        }
        return 1;
    }

    /** What the turns that a member may take cost at most. */
    int most(int member) {
        int[] theirs = IntStream.range(0, costs.length)
                .filter(it -> grid.turns().get(it).count() > 0)
                .map(it -> Math.max(0, costs[it][member]))
                .sorted()
                .toArray();
        Integer turns = grid.members().get(member).maxLoad();
        int from = turns == null ? 0 : Math.max(0, theirs.length - turns);
        return Arrays.stream(theirs, from, theirs.length).sum();
    }
}
