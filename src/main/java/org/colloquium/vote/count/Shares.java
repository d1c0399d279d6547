package org.colloquium.vote.count;

import java.util.List;

/** The spending of equal shares, with as much as each is given. */
final class Shares {
    private static final long MOST_WORK = 20_000_000;

    private final ApprovalProfile profile;
    private final int[] costs;
    private final int places;
    private final long budget;
    private final List<Fraction> carried;

    /** @param carried what each vote has from before, empty where none has anything */
    Shares(ApprovalProfile profile, int[] costs, int places, long budget, List<Fraction> carried) {
        this.profile = profile;
        this.costs = costs;
        this.places = places;
        this.budget = budget;
        this.carried = carried;
    }

    ApprovalProfile profile() {
        return profile;
    }

    /** What each vote has, if the budget were greater by so much. */
    Fraction each(long extra) {
        return Fraction.of(budget + extra, Math.max(1, profile.votes()));
    }

    /** An equal share for each vote, and what it carries. */
    Purses purses(Fraction each) {
        return carried.isEmpty()
                ? new Purses(profile.votes(), each)
                : new Purses(carried.stream().map(each::plus).toList());
    }

    Filling filling(List<Integer> script) {
        return new Filling(profile, costs, places, budget, script);
    }

    long increment() {
        return Math.max(1, budget / 1_000);
    }

    /** As many as can be tried in a moment. */
    long mostIncrements() {
        long size = 1 + (long) costs.length * profile.votes();
        return Math.clamp(MOST_WORK / size, 100, 100_000);
    }

    /** Whether the seats are filled, the rest of the budget is too small for anybody, or none is left with a vote. */
    boolean isUsed(long extra) {
        Filling filling = filling(List.of());
        spend(filling, purses(each(extra)));
        return filling.isFull() || filling.open().stream().allMatch(it -> profile.approvals(it) == 0);
    }

    /** Whether more is bought than there are seats, or than the budget holds. */
    boolean exceeds(long extra) {
        Filling filling = new Filling(profile, costs, costs.length, Long.MAX_VALUE, List.of());
        spend(filling, purses(each(extra)));
        List<Integer> chosen = filling.chosen();
        return chosen.size() > places
                || chosen.stream().mapToLong(it -> costs[it]).sum() > budget;
    }

    void spend(Filling filling, Purses purses) {
        Cheapest open = new Cheapest(costs.length);
        while (!filling.isFull()) {
            List<Integer> tied =
                    open.find(it -> filling.fits(it) ? purses.price(profile.supporters(it), costs[it]) : null);
            if (tied.isEmpty()) {
                return;
            }
            int next = filling.next(tied);
            Fraction price = open.bound(next);
            filling.choose(
                    next, tied, EqualShares.SHARES, price.toString(), purses.pay(profile.supporters(next), price));
            open.remove(next);
        }
    }
}
