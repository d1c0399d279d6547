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
            Phragmen.fill(filling, purses.loads(), EqualShares.PHRAGMEN);
            return filling;
        }
    },
    /** The most approved of the rest. */
    UTILITARIAN {
        @Override
        Filling fill(Shares shares, List<Integer> script) {
            Filling filling = shares.filling(script);
            shares.spend(filling, shares.purses(shares.each(0)));
            filling.byApprovals(EqualShares.UTILITARIAN);
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
            shares.spend(filling, shares.purses(shares.each(extra)));
            filling.byApprovals(EqualShares.INCREMENT);
            return filling;
        }
    };

    private static final List<String> NAMES = List.of("phragmen", "utilitarian", "increment");

    static Completion of(Question question) {
        return values()[NAMES.indexOf(new Options(question).choice("completion", NAMES))];
    }

    abstract Filling fill(Shares shares, List<Integer> script);
}
