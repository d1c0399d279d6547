package org.colloquium.vote.count;

import java.util.List;

/**
 * The single transferable vote by the rules for local elections in Scotland (Scottish Local Government Elections Order
 * 2011, SSI 2011/399, schedule 1): the quota is the votes divided by one more than the seats, cut off,
 * plus one; a surplus passes on with all votes of the elected, each at its value times the surplus divided by the
 * elected's votes, cut off after five digits; the greatest surplus first; where there is none, the one with the fewest is
 * out. Equals are told apart by the last stage at which they were not equal, and where they always were, by the order
 * of the candidates in the place of the lot: the first passes on first, the last is out.
 *
 * <p>Beyond those rules, equals on a vote share its value, cut off after five digits, and votes that rank nobody are not
 * counted into the quota.
 */
public final class ScottishStv extends RankedMethod {
    public static final String NAME = "stv";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Outcome outcome(RankedProfile profile, int places) {
        ScottishCount count = new ScottishCount(profile, places, List.of());
        List<Count.Tie> ties = new DecisiveTies(
                        it -> new ScottishCount(profile, places, it), count, 4 * profile.volume(), profile::name)
                .find();
        return new Outcome(count.elected, ties, TransferReasons.of(profile, count, ties), Figures.rounds(count.rounds));
    }
}
