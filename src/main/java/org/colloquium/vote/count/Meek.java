package org.colloquium.vote.count;

import java.util.List;

/**
 * The single transferable vote by Meek's method (B. L. Meek, 1969; I. D. Hill, B. A. Wichmann, D. R. Woodall: Algorithm
 * 123, Single Transferable Vote by Meek's Method, Computer Journal 30, 1987), in fixed decimals of nine digits: every
 * candidate keeps a part of each vote that comes to it and passes the rest on; the parts are found at which all who are
 * elected keep just the quota, which falls as votes run out; then whoever has the fewest is out. Of those within the
 * surplus that is left (less than a millionth) of the fewest, the last in the order of the candidates is out.
 *
 * <p>Equals on a vote share what comes to them; what the elected among them do not keep goes to the hopeful among them,
 * and only where there are none to the next on the vote.
 */
public final class Meek extends RankedMethod {
    public static final String NAME = "meek";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Outcome outcome(RankedProfile profile, int places) {
        MeekCount count = new MeekCount(profile, places, List.of());
        List<Count.Tie> ties = new DecisiveTies(
                        it -> new MeekCount(profile, places, it), count, 20 * profile.volume(), profile::name)
                .find();
        return new Outcome(count.elected, ties, TransferReasons.of(profile, count, ties), Figures.rounds(count.rounds));
    }
}
