package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Ranked pairs (T. N. Tideman: Independence of clones as a criterion for voting rules, Social Choice and Welfare 4,
 * 1987): victories are locked from the greatest margin down, leaving out what would close a circle; who then stands
 * above all others is chosen, and further seats follow that order. Equal margins are settled by the order of the
 * candidates: first by the winner's place, then by the loser's, the later loser first.
 */
public final class RankedPairs extends RankedMethod {
    public static final String NAME = "ranked-pairs";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    Outcome outcome(RankedProfile profile, int places) {
        Pairwise pairs = new Pairwise(profile);
        Locks locks = new Locks(pairs);
        Unbeaten count = Unbeaten.count(profile, places, locks::isAbove);
        List<Integer> winners = count.picks();
        List<Count.Tie> ties = new ArrayList<>(count.decisive());
        if (ties.isEmpty() && locks.decidedByOrder()) {
            ties.addAll(others(profile, pairs, winners));
        }
        return new Outcome(
                winners,
                ties,
                PairReasons.of(
                        profile,
                        pairs,
                        winners,
                        ties,
                        "it stands highest when the greatest victories are locked first"),
                Figures.pairs(below(profile, locks), pairs.table(), List.of(), locks.shown(profile)));
    }

    /** Whether the other way round among equal margins would have chosen others. */
    private static List<Count.Tie> others(RankedProfile profile, Pairwise pairs, List<Integer> winners) {
        Locks other = new Locks(pairs, true);
        List<Integer> chosen =
                Unbeaten.count(profile, winners.size(), other::isAbove).picks();
        List<Integer> either = IntStream.range(0, profile.size())
                .filter(it -> winners.contains(it) != chosen.contains(it))
                .boxed()
                .toList();
        return either.isEmpty()
                ? List.of()
                : List.of(new Count.Tie(
                        profile.names(either),
                        profile.names(either.stream().filter(winners::contains).toList())));
    }

    private static Map<String, String> below(RankedProfile profile, Locks locks) {
        Map<String, String> below = new LinkedHashMap<>();
        for (int i = 0; i < profile.size(); i++) {
            below.put(profile.name(i), String.valueOf(locks.below(i)));
        }
        return below;
    }
}
