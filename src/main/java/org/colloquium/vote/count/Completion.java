package org.colloquium.vote.count;

import java.util.List;

/** How seats are filled, and a budget used, that the supporters of nobody can still pay for. */
enum Completion {
    /** Votes go on being given money, all alike, and keep what they had (Peters and Skowron 2020). */
    PHRAGMEN {
        @Override
        Filling fill(Shares shares, List<Integer> script) {
            Filling filling = shares.filling(script);
            Purses purses = shares.purses(shares.each(0));
            shares.spend(filling, purses);
            Loads loads = purses.loads();
            Phragmen.fill(filling, loads, EqualShares.PHRAGMEN);
            filling.leaves(loads.left());
            return filling;
        }
    },
    /** The most approved of the rest. */
    UTILITARIAN {
        @Override
        Filling fill(Shares shares, List<Integer> script) {
            Filling filling = shares.filling(script);
            Purses purses = shares.purses(shares.each(0));
            shares.spend(filling, purses);
            filling.byApprovals(EqualShares.UTILITARIAN);
            filling.leaves(purses.left(Fraction.ZERO));
            return filling;
        }
    },
    /**
     * The whole count again with the budget raised by one (or by a thousandth, if that is more), until it fills the seats
     * (after D. Peters, G. Pierczyński, P. Skowron 2021). The count before one that chooses too many
     * stands, filled by the most approved; so does, for large counts, the last of a hundred and more.
     */
    INCREMENT {
        @Override
        Filling fill(Shares shares, List<Integer> script) {
            long extra = 0;
            for (int i = 0; i < shares.mostIncrements() && !shares.isUsed(extra); i++) {
                long more = extra + shares.increment();
                if (shares.exceeds(more)) {
                    break;
                }
                extra = more;
            }
            Filling filling = shares.filling(script);
            Fraction given = shares.each(extra).minus(shares.each(0));
            Purses purses = shares.purses(shares.each(extra));
            shares.spend(filling, purses);
            filling.byApprovals(EqualShares.INCREMENT);
            filling.leaves(purses.left(given));
            return filling;
        }
    };

    private static final List<String> NAMES = List.of("phragmen", "utilitarian", "increment");

    static Completion of(Question question) {
        return values()[NAMES.indexOf(new Options(question).choice("completion", NAMES))];
    }

    abstract Filling fill(Shares shares, List<Integer> script);
}
