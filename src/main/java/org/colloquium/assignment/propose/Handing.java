package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A plan whose turns change hands, only as the rules allow; what they ask about each member is counted along. */
final class Handing {
    static final int NONE = -1;

    private final Grid grid;
    private final Costs costs;
    private final int[] turns; // of each place: a turn that several take has as many
    private final int[] free; // places that are not pinned
    private final int[] holders; // of each place
    private final int[] papers; // of each turn
    private final int[] meetings; // of each turn, from 1; NONE where none comes before or after it
    private final @Nullable Round[] rounds; // of each turn, if its role goes round
    private final boolean[][] on; // by member and paper
    private final int[][] busy; // by member and meeting
    private final int[] load;
    private final int[] least;
    private final int[] most;
    private final int[] utility;

    /** @param plan keeps the rules */
    Handing(Grid grid, Costs costs, Plan plan) {
        this.grid = grid;
        this.costs = costs;
        Map<String, Integer> members = new HashMap<>();
        grid.members().forEach(it -> members.put(it.id(), members.size()));
        papers = new int[grid.turns().size()];
        meetings = new int[papers.length];
        rounds = new @Nullable Round[papers.length];
        on = new boolean[members.size()][grid.instance().papers().size()];
        busy = new int[members.size()][grid.instance().meetings().size() + 2];
        load = new int[members.size()];
        least = grid.members().stream().mapToInt(Member::minLoad).toArray();
        most = new int[members.size()];
        utility = new int[members.size()];
        describeTurns();
        for (int i = 0; i < most.length; i++) {
            Integer limit = grid.members().get(i).maxLoad();
            most[i] = limit == null ? Integer.MAX_VALUE : limit;
            utility[i] = costs.credit(i);
        }
        Map<Placement, Integer> numbers = new HashMap<>();
        grid.turns().forEach(it -> numbers.put(new Placement("", it.paper(), it.role()), numbers.size()));
        Set<Placement> pinned = Set.copyOf(grid.instance().pinned());
        List<Placement> all = plan.placements();
        holders = new int[all.size()];
        turns = all.stream()
                .mapToInt(it -> numbers.getOrDefault(it.to(""), NONE))
                .toArray();
        free = IntStream.range(0, holders.length)
                .filter(it -> !pinned.contains(all.get(it)))
                .toArray();
        for (int place = 0; place < holders.length; place++) {
            take(members.getOrDefault(all.get(place).member(), NONE), place);
        }
    }

    private void describeTurns() {
        Map<String, Integer> meetingOf = new HashMap<>();
        Map<String, Integer> paperOf = new HashMap<>();
        grid.instance().papers().forEach(it -> {
            meetingOf.put(it.paper(), grid.instance().meetings().indexOf(String.valueOf(it.meeting())) + 1);
            paperOf.put(it.paper(), paperOf.size());
        });
        Map<String, Round> roundOf = new HashMap<>();
        Set<String> round = new TreeSet<>();
        grid.members().forEach(it -> round.addAll(it.held().keySet()));
        round.forEach(it -> roundOf.put(it, new Round(grid, it)));
        for (int j = 0; j < papers.length; j++) {
            Grid.Turn it = grid.turns().get(j);
            papers[j] = paperOf.getOrDefault(it.paper(), NONE);
            meetings[j] = meetingOf.getOrDefault(it.paper(), 0);
            rounds[j] = roundOf.get(it.role());
        }
    }

    /** How many places may change hands. */
    int free() {
        return free.length;
    }

    /** Any of them. */
    int free(SplittableRandom random) {
        return free[random.nextInt(free.length)];
    }

    int holder(int place) {
        return holders[place];
    }

    int utility(int member) {
        return utility[member];
    }

    int[] holders() {
        return holders.clone();
    }

    /** The plan in which these hold the places. */
    Plan plan(int[] holders) {
        List<Placement> placements = new ArrayList<>();
        for (int place = 0; place < holders.length; place++) {
            placements.add(grid.placement(holders[place], turns[place]));
        }
        return new Plan(grid.instance(), placements);
    }

    /**
     * Gives a place to somebody else.
     *
     * @param inReturn a place of theirs that the giver gets, or {@link #NONE}
     * @return whether the rules allow it; else nothing has changed
     */
    boolean give(int place, int taker, int inReturn) {
        int giver = holders[place];
        leave(giver, place);
        leave(taker, inReturn);
        if (may(taker, place) && may(giver, inReturn)) {
            take(taker, place);
            take(giver, inReturn);
            if (load[giver] >= least[giver] && goesRound(place) && goesRound(inReturn)) {
                return true;
            }
            leave(taker, place);
            leave(giver, inReturn);
        }
        take(giver, place);
        take(taker, inReturn);
        return false;
    }

    private boolean may(int member, int place) {
        if (place == NONE) {
            return true;
        }
        int turn = turns[place];
        int meeting = meetings[turn];
        return costs.of(turn, member) >= 0
                && load[member] < most[member]
                && !on[member][papers[turn]]
                && (meeting == 0 || busy[member][meeting - 1] + busy[member][meeting + 1] == 0);
    }

    private boolean goesRound(int place) {
        Round it = place == NONE ? null : rounds[turns[place]];
        return it == null || it.isKept();
    }

    private void take(int member, int place) {
        if (place != NONE) {
            holders[place] = member;
            move(member, turns[place], 1);
        }
    }

    private void leave(int member, int place) {
        if (place != NONE) {
            move(member, turns[place], -1);
        }
    }

    private void move(int member, int turn, int by) {
        on[member][papers[turn]] = by > 0;
        if (meetings[turn] > 0) {
            busy[member][meetings[turn]] += by;
        }
        load[member] += by;
        utility[member] -= by * costs.of(turn, member);
        Round round = rounds[turn];
        if (round != null) {
            round.move(member, by);
        }
    }
}
