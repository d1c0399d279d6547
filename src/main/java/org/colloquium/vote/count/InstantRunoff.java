package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;

/**
 * Instant runoff, the alternative vote (Robert's Rules of Order Newly Revised, "preferential voting"; N. Tideman:
 * Collective Decisions and Voting, 2006): while nobody has more than half of the votes that still count,
 * the one with the fewest is out and its votes pass to the next on them. A vote with equals is shared among them. Of
 * equals at the lowest, the last in the order of the candidates is out. A further seat is counted as if those chosen
 * before had not stood.
 */
public final class InstantRunoff extends RankedMethod {
    public static final String NAME = "irv";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Outcome outcome(RankedProfile profile, int places) {
        List<Integer> winners = new ArrayList<>();
        List<Count.Tie> ties = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        List<Figures.Round> rounds = new ArrayList<>();
        while (winners.size() < places) {
            List<Integer> before = List.copyOf(winners);
            Runoff runoff = new Runoff(profile, before, List.of());
            ties.addAll(
                    new DecisiveTies(it -> new Runoff(profile, before, it), runoff, 4 * profile.volume(), profile::name)
                            .find());
            rounds.addAll(runoff.rounds);
            winners.add(runoff.winner());
            reasons.add(reason(profile, runoff, before.size()));
            if (winners.size() == places) {
                Shortfalls.inTheLastRound(runoff.rounds.getLast(), profile.name(runoff.winner()))
                        .ifPresent(reasons::add);
            }
        }
        ties.forEach(it -> reasons.add(Ties.exclusion(it)));
        return new Outcome(winners, ties, reasons, Figures.rounds(rounds));
    }

    private static Reason reason(RankedProfile profile, Runoff runoff, int before) {
        Figures.Round last = runoff.rounds.getLast();
        String winner = profile.name(runoff.winner());
        String seat = before == 0 ? "" : "For seat " + Words.number(before + 1) + ": ";
        String with = "{} is chosen in round " + Words.number(runoff.rounds.size()) + " with "
                + Fraction.decimal(last.tallies().getOrDefault(winner, "0")).words() + " of the votes that still count";
        return last.tallies().size() < 2
                ? Reason.of(seat + with + ", being the last who is in.", winner)
                : Reason.of(seat + with + ", which is more than half.", winner);
    }
}
