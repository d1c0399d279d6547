package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Finds a plan without a search where the only limits are those of who may take what and how much at most. Each turn goes to
 * whom it costs least, the best-off of them. Then turns are passed on along chains, from a member to another and one of
 * theirs to a third, after which the first is better off and nobody else as badly as the first was; at first only to those
 * whom they cost least, so that the total stays, then to anybody. That is quick for very many, but not always the fairest.
 */
final class Chains {
    private static final int DEAREST = 7;

    private final Grid grid;
    private final Costs costs;
    private final BooleanSupplier over;
    private final List<BitSet> papers = new ArrayList<>(); // of each member, where they have a turn
    private final List<List<Integer>> held = new ArrayList<>(); // of each member, the turns
    private final int[] paper; // of each turn
    private final int[] utility;
    private final int[] room;

    private Chains(Grid grid, Costs costs, BooleanSupplier over) {
        this.grid = grid;
        this.costs = costs;
        this.over = over;
        paper = new int[grid.turns().size()];
        Map<String, Integer> numbers = new HashMap<>();
        for (int j = 0; j < paper.length; j++) {
            paper[j] = numbers.computeIfAbsent(grid.turns().get(j).paper(), it -> numbers.size());
        }
        utility = new int[costs.members()];
        room = new int[costs.members()];
        for (int i = 0; i < costs.members(); i++) {
            Integer most = grid.members().get(i).maxLoad();
            utility[i] = costs.credit(i);
            room[i] = most == null ? Integer.MAX_VALUE : most;
            papers.add(new BitSet());
            held.add(new ArrayList<>());
        }
    }

    /** Whether an instance has none but these limits. */
    static boolean suit(Instance instance) {
        return instance.meetings().isEmpty()
                && instance.pinned().isEmpty()
                && instance.members().stream()
                        .allMatch(it -> it.minLoad() == 0 && it.held().isEmpty());
    }

    /**
     * A plan that keeps the rules; nothing where some turn found nobody, which need not mean that there is no plan.
     *
     * @param bound the utilities that none can be fairer than
     * @param over whether to end with what there is
     */
    static Optional<Plan> plan(Grid grid, Costs costs, List<Integer> bound, BooleanSupplier over) {
        Chains chains = new Chains(grid, costs, over);
        if (!chains.give()) {
            return Optional.empty();
        }
        chains.even(true);
        if (!chains.plan().utilities().equals(bound)) {
            chains.even(false);
        }
        return Optional.of(chains.plan());
    }

    private boolean give() {
        int[] takers = IntStream.range(0, paper.length)
                .map(turn -> (int) IntStream.range(0, utility.length)
                        .filter(it -> costs.of(turn, it) == costs.lowest(turn))
                        .count())
                .toArray();
        return IntStream.range(0, paper.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer it) -> -costs.lowest(it))
                        .thenComparingInt(it -> takers[it]))
                .allMatch(this::give);
    }

    private boolean give(int turn) {
        for (int i = 0; i < grid.turns().get(turn).count(); i++) {
            int best = -1;
            for (int it = 0; it < utility.length; it++) {
                if (costs.of(turn, it) >= 0
                        && room[it] > 0
                        && !papers.get(it).get(paper[turn])
                        && (best < 0 || isBetter(turn, it, best))) {
                    best = it;
                }
            }
            if (best < 0) {
                return false;
            }
            take(best, turn);
        }
        return true;
    }

    private boolean isBetter(int turn, int one, int other) {
        int less = costs.of(turn, other) - costs.of(turn, one);
        return less > 0 || less == 0 && utility[one] > utility[other];
    }

    private void take(int member, int turn) {
        held.get(member).add(turn);
        papers.get(member).set(paper[turn]);
        utility[member] -= costs.of(turn, member);
        room[member]--;
    }

    private void leave(int member, int turn) {
        held.get(member).remove((Integer) turn);
        papers.get(member).clear(paper[turn]);
        utility[member] += costs.of(turn, member);
        room[member]++;
    }

    /** @param cheaply whether turns are only passed on to those whom they cost least */
    private void even(boolean cheaply) {
        boolean moved;
        do {
            moved = false;
            for (int member : worstFirst()) {
                while (!over.getAsBoolean() && passOn(member, cheaply)) {
                    moved = true;
                }
            }
        } while (moved);
    }

    private List<Integer> worstFirst() {
        return IntStream.range(0, utility.length)
                .boxed()
                .sorted(Comparator.comparingInt(it -> utility[it]))
                .toList();
    }

    /** Looks for a short chain after which the first is better off, and nobody else as badly as they are now. */
    private boolean passOn(int first, boolean cheaply) {
        int[] giver = new int[utility.length]; // from whom each would get a turn
        int[] turn = new int[utility.length];
        Arrays.fill(giver, -1);
        giver[first] = first;
        int[] next = new int[utility.length];
        next[0] = first;
        int known = 1;
        for (int i = 0; i < known; i++) {
            int member = next[i];
            int more = member == first ? 0 : costs.of(turn[member], member);
            for (int given : held.get(member)) {
                if (utility[member] - more + costs.of(given, member) <= utility[first]) {
                    continue;
                }
                for (int taker = 0; taker < giver.length; taker++) {
                    if (giver[taker] < 0 && mayTake(taker, given, cheaply)) {
                        int left = utility[taker] - costs.of(given, taker);
                        if (left > utility[first] - DEAREST) {
                            giver[taker] = member;
                            turn[taker] = given;
                            next[known++] = taker;
                        }
                        if (left > utility[first] && room[taker] > 0) {
                            handOn(first, taker, giver, turn);
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private boolean mayTake(int member, int turn, boolean cheaply) {
        int cost = costs.of(turn, member);
        return cost >= 0
                && (!cheaply || cost == costs.lowest(turn))
                && !papers.get(member).get(paper[turn]);
    }

    private void handOn(int first, int last, int[] giver, int[] turn) {
        for (int taker = last; taker != first; taker = giver[taker]) {
            leave(giver[taker], turn[taker]);
            take(taker, turn[taker]);
        }
    }

    private Plan plan() {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < held.size(); i++) {
            for (int turn : held.get(i)) {
                placements.add(grid.placement(i, turn));
            }
        }
        return new Plan(grid.instance(), placements);
    }
}
