package org.colloquium.assignment.propose;

import java.util.Arrays;

/** How often each has had a role that goes round, while its turns change hands. */
final class Round {
    private static final int OUT = -1;

    private final int[] before; // of each member, above the least of all; OUT for whom it does not go round
    private final int[] taken; // of each member
    private final int[] all; // how many members have had it so often
    private final int[] takers; // of those who have a turn now

    Round(Grid grid, String role) {
        int turns = grid.turns().stream()
                .filter(it -> it.role().equals(role))
                .mapToInt(Grid.Turn::count)
                .sum();
        int least = grid.members().stream()
                .filter(it -> it.held().containsKey(role))
                .mapToInt(it -> it.held().getOrDefault(role, 0))
                .min()
                .orElse(0);
        int ahead = turns + 2; // who is so far ahead may take none, however they are given
        before = grid.members().stream()
                .mapToInt(it ->
                        it.held().containsKey(role) ? Math.min(ahead, it.held().getOrDefault(role, 0) - least) : OUT)
                .toArray();
        taken = new int[before.length];
        all = new int[ahead + turns + 1];
        takers = new int[all.length];
        for (int it : before) {
            if (it != OUT) {
                all[it]++;
            }
        }
    }

    /** Whether a member has a role in a plan who has had it two times more than somebody else. */
    static boolean isAhead(Member member, String role, Plan plan) {
        int taken = Rule.Rotates.taken(member, role, plan);
        return member.held().containsKey(role)
                && taken > 0
                && plan.instance().members().stream()
                        .filter(it -> it.held().containsKey(role))
                        .anyMatch(
                                it -> Rule.Rotates.times(it, role, plan) + 1 < Rule.Rotates.times(member, role, plan));
    }

    void move(int member, int by) {
        if (before[member] == OUT) {
            return;
        }
        count(member, -1);
        taken[member] += by;
        count(member, 1);
    }

    private void count(int member, int by) {
        int times = before[member] + taken[member];
        all[times] += by;
        if (taken[member] > 0) {
            takers[times] += by;
        }
    }

    /** Whether nobody has it now who has had it two times more than somebody else. */
    boolean isKept() {
        int least = 0;
        while (least < all.length && all[least] == 0) {
            least++;
        }
        return least + 2 >= takers.length
                || Arrays.stream(takers, least + 2, takers.length).allMatch(it -> it == 0);
    }
}
