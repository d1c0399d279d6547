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
        reasons.add(
                Reason.of("Whoever reaches the quota of " + rounds.getFirst().quota()
                        + " votes is chosen; what is beyond it passes on, and so do all votes of who is out."));
        for (int i = 0; i < rounds.size() && reasons.size() < MOST; i++) {
            Figures.Round round = rounds.get(i);
            if (!round.elected().isEmpty()) {
                reasons.add(elected(i, round));
            }
        }
        last(profile, count, rounds.getLast(), reasons);
        ties.forEach(it -> reasons.add(Ties.exclusion(it)));
        return reasons;
    }

    private static Reason elected(int stage, Figures.Round round) {
        List<String> tallies = round.elected().stream()
                .map(it -> round.tallies().getOrDefault(it, "0"))
                .toList();
        return Reason.of(
                "In stage " + Words.number(stage + 1) + " {} " + (tallies.size() == 1 ? "is" : "are") + " chosen with "
                        + (tallies.size() > 4 ? "the votes shown" : Words.list(tallies)) + ".",
                round.elected());
    }

    private static void last(RankedProfile profile, Elimination count, Figures.Round round, List<Reason> reasons) {
        List<String> out = round.tallies().keySet().stream()
                .filter(it -> !profile.names(count.elected).contains(it))
                .toList();
        if (out.size() == 1) {
            reasons.add(Reason.of(
                    "Last left without a seat is {} with " + round.tallies().get(out.getFirst()) + ".", out));
        }
    }
}
