package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.colloquium.common.ui.Words;

/** Why a count by pairs ended as it did. */
final class PairReasons {
    private PairReasons() {}

    /** @param how what the winner has over the others where it does not beat them all */
    static List<Reason> of(
            RankedProfile profile, Pairwise pairs, List<Integer> winners, List<Count.Tie> ties, String how) {
        List<Reason> reasons = new ArrayList<>();
        int first = winners.getFirst();
        if (pairs.isCondorcetWinner(first)) {
            reasons.add(Reason.of(
                    "{} is chosen: compared one by one, more votes put it before each other paper than behind.",
                    profile.name(first)));
        } else {
            List<Integer> beating = IntStream.range(0, profile.size())
                    .filter(it -> pairs.beats(it, first))
                    .boxed()
                    .toList();
            reasons.add(Reason.of(
                    "No paper beats all others one by one. {} is chosen, since " + how + ".", profile.name(first)));
            if (!beating.isEmpty()) {
                reasons.add(Reason.of("{} would beat it, alone against it.", profile.names(beating)));
            }
        }
        nearest(profile, pairs, first, reasons);
        for (int i = 1; i < winners.size(); i++) {
            reasons.add(Reason.of(
                    "Seat " + Words.number(i + 1) + " goes to {}, the next in the same order.",
                    profile.name(winners.get(i))));
        }
        ties.forEach(it -> reasons.add(Ties.reason(it)));
        return reasons;
    }

    private static void nearest(RankedProfile profile, Pairwise pairs, int first, List<Reason> reasons) {
        IntStream.range(0, profile.size())
                .filter(it -> pairs.beats(first, it))
                .boxed()
                .min((a, b) -> Integer.compare(margin(pairs, first, a), margin(pairs, first, b)))
                .ifPresent(it -> reasons.add(Reason.of(
                        "Of those that it beats, {} is nearest: " + pairs.before(first, it) + " to "
                                + pairs.before(it, first) + "; it needed "
                                + Words.count(margin(pairs, first, it), "more vote", "more votes")
                                + " that put it before {} to draw level.",
                        profile.name(it),
                        profile.name(first))));
    }

    private static int margin(Pairwise pairs, int one, int other) {
        return pairs.before(one, other) - pairs.before(other, one);
    }
}
