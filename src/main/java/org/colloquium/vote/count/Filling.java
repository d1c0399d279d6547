package org.colloquium.vote.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Seats being filled one after the other, within a number of seats and within a budget of costs. */
final class Filling implements Trial {
    static final String ORDER = "order";

    private final ApprovalProfile profile;
    private final int[] costs;
    private final int places;
    private final List<Integer> script;
    private long budget;
    private final List<Integer> chosen = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final List<Figures.Step> steps = new ArrayList<>();
    private final List<List<Integer>> ties = new ArrayList<>();
    private Left left = new Left(new BigInteger[0], BigInteger.ONE);

    /** @param script whom to choose at first where several are equal, for trying what else could have come of it */
    Filling(ApprovalProfile profile, int[] costs, int places, long budget, List<Integer> script) {
        this.profile = profile;
        this.costs = costs;
        this.places = places;
        this.budget = budget;
        this.script = script;
    }

    /** Seats alone count: each costs one. */
    static Filling seats(ApprovalProfile profile, int places, List<Integer> script) {
        int[] costs = IntStream.range(0, profile.size()).map(it -> 1).toArray();
        return new Filling(profile, costs, places, places, script);
    }

    ApprovalProfile profile() {
        return profile;
    }

    int cost(int candidate) {
        return costs[candidate];
    }

    boolean fits(int candidate) {
        return costs[candidate] <= budget;
    }

    boolean isFull() {
        return chosen.size() >= places || IntStream.range(0, costs.length).noneMatch(it -> fits(it) && !taken.get(it));
    }

    /** Who is not chosen and could be. */
    List<Integer> open() {
        return IntStream.range(0, costs.length)
                .filter(it -> fits(it) && !taken.get(it))
                .boxed()
                .toList();
    }

    List<Integer> chosen() {
        return chosen;
    }

    /** Which of several equals is next: the one who stands first. */
    int next(List<Integer> tied) {
        return steps.size() < script.size() ? script.get(steps.size()) : tied.getFirst();
    }

    void choose(int candidate, List<Integer> tied, String phase, String price, Map<Integer, String> payments) {
        chosen.add(candidate);
        taken.set(candidate);
        budget -= costs[candidate];
        ties.add(tied);
        steps.add(new Figures.Step(
                profile.name(candidate), phase, price, profile.approvals(candidate), profile.names(tied), payments));
    }

    /** Fills what is left by the number of approvals. */
    void byApprovals(String phase) {
        while (!isFull()) {
            List<Integer> open = open();
            int most = open.stream().mapToInt(profile::approvals).max().orElse(0);
            List<Integer> tied =
                    open.stream().filter(it -> profile.approvals(it) == most).toList();
            choose(next(tied), tied, most == 0 ? ORDER : phase, String.valueOf(most), Map.of());
        }
    }

    List<String> names() {
        return profile.names(chosen);
    }

    /** @param left what each vote has left of its own in the end, whatever it was given to fill the seats */
    void leaves(Left left) {
        this.left = left;
    }

    Left left() {
        return left;
    }

    List<Figures.Step> steps() {
        return steps;
    }

    @Override
    public Set<Integer> winners() {
        return Set.copyOf(chosen);
    }

    @Override
    public List<List<Integer>> ties() {
        return ties;
    }

    @Override
    public List<Integer> picks() {
        return chosen;
    }

    @Override
    public boolean picksWinners() {
        return true;
    }
}
