package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;

/** Why a count by transferable votes ended as it did. */
final class TransferReasons {
    private static final int MOST = 12;

    private TransferReasons() {}

    static List<Reason> of(RankedProfile profile, Elimination count, List<Count.Tie> ties) {
        List<Reason> reasons = new ArrayList<>();
        List<Figures.Round> rounds = count.rounds;
        reasons.add(Reason.of("Whoever reaches the quota of "
                + Fraction.decimal(rounds.getFirst().quota()).words()
                + " votes is chosen; what is beyond it passes on, and so do all votes of who is out."));
        for (int i = 0; i < rounds.size() && reasons.size() < MOST; i++) {
            Figures.Round round = rounds.get(i);
            if (!round.elected().isEmpty()) {
                reasons.add(elected(i, round));
            }
        }
        Shortfalls.toTheQuota(rounds, profile.names(count.elected)).ifPresent(reasons::add);
        ties.forEach(it -> reasons.add(Ties.exclusion(it)));
        return reasons;
    }

    private static Reason elected(int number, Figures.Round round) {
        List<String> tallies = round.elected().stream()
                .map(it ->
                        Fraction.decimal(round.tallies().getOrDefault(it, "0")).words())
                .toList();
        return Reason.of(
                "In round " + Words.number(number + 1) + " {} " + (tallies.size() == 1 ? "is" : "are") + " chosen with "
                        + (tallies.size() > 4 ? "the votes shown" : Words.list(tallies)) + ".",
                round.elected());
    }
}
