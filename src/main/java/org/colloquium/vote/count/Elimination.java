package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** What counts by elimination have in common: who is in, who is elected, and whom to pick among equals. */
abstract class Elimination implements Trial {
    final RankedProfile profile;
    final int places;
    final BitSet hopeful = new BitSet();
    final List<Integer> elected = new ArrayList<>();
    final List<Figures.Round> rounds = new ArrayList<>();

    private final int[] reached; // the best place of each group with somebody hopeful, which only moves on
    private final Picks picks;

    /** @param script whom to pick at first where several are equal */
    Elimination(RankedProfile profile, int places, List<Integer> script) {
        this.profile = profile;
        this.places = places;
        picks = new Picks(script);
        hopeful.set(0, profile.size());
        reached = new int[profile.groups().size()];
    }

    /** Of equals at the lowest, the one who stands last is out. */
    int lowest(List<Integer> tied) {
        return pick(tied, tied.getLast());
    }

    int pick(List<Integer> tied, int standard) {
        return picks.among(tied, standard);
    }

    void elect(int candidate) {
        elected.add(candidate);
        hopeful.clear(candidate);
    }

    int vacancies() {
        return places - elected.size();
    }

    @Override
    public Set<Integer> winners() {
        return Set.copyOf(elected);
    }

    @Override
    public List<List<Integer>> ties() {
        return picks.ties();
    }

    @Override
    public List<Integer> picks() {
        return picks.made();
    }

    @Override
    public boolean picksWinners() {
        return false;
    }

    /** The candidates of a vote's best place where some are still hopeful; none where it is exhausted. */
    List<Integer> best(RankedProfile.Group group) {
        int at = reached[group.number()];
        List<Integer> left = List.of();
        for (; left.isEmpty() && at < group.places().length; at++) {
            left = hopeful(group.places()[at]);
        }
        reached[group.number()] = left.isEmpty() ? at : at - 1;
        return left;
    }

    private List<Integer> hopeful(int[] equals) {
        if (equals.length == 1) {
            return hopeful.get(equals[0]) ? List.of(equals[0]) : List.of();
        }
        List<Integer> left = new ArrayList<>();
        for (int it : equals) {
            if (hopeful.get(it)) {
                left.add(it);
            }
        }
        return left;
    }
}
