package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Ranked pairs (T. N. Tideman: Independence of clones as a criterion for voting rules, Social Choice and Welfare 4,
 * 1987): victories are locked from the greatest margin down, leaving out what would close a circle; who then stands
 * above all others is chosen, and further seats follow that order. Equal margins are settled by the order of the
 * candidates: first by the winner's place, then by the loser's, the later loser first.
 */
public final class RankedPairs extends RankedMethod {
    public static final String NAME = "ranked-pairs";

    private static final int MOST_OF_WHICH_ALL_ORDERS = 6;

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

    /**
     * Whether another order among equal margins would have chosen others. To know that of any order is NP-hard (M. Brill and
     * F. Fischer: The Price of Neutrality for the Ranked Pairs Method, AAAI 2012): of few candidates all orders are tried,
     * of more the reverse.
     */
    private static List<Count.Tie> others(RankedProfile profile, Pairwise pairs, List<Integer> winners) {
        List<String> names =
                profile.names(IntStream.range(0, profile.size()).boxed().toList());
        Set<Integer> always = new TreeSet<>(winners);
        Set<Integer> ever = new TreeSet<>(winners);
        for (int[] places : orders(profile.size())) {
            Locks other = new Locks(pairs, places);
            Unbeaten count = Unbeaten.count(profile, winners.size(), other::isAbove);
            always.retainAll(Set.copyOf(count.picks()));
            ever.addAll(count.picks());
            for (Count.Tie tie : count.decisive()) {
                List<Integer> tied =
                        tie.candidates().stream().map(names::indexOf).toList();
                tied.forEach(always::remove);
                ever.addAll(tied);
            }
        }
        ever.removeAll(always);
        List<Integer> either = List.copyOf(ever);
        return either.isEmpty()
                ? List.of()
                : List.of(new Count.Tie(
                        profile.names(either),
                        profile.names(either.stream().filter(winners::contains).toList())));
    }

    private static List<int[]> orders(int size) {
        if (size > MOST_OF_WHICH_ALL_ORDERS) {
            return List.of(IntStream.range(0, size).map(it -> size - 1 - it).toArray());
        }
        List<int[]> orders = new ArrayList<>();
        permute(IntStream.range(0, size).toArray(), 0, orders);
        return orders;
    }

    private static void permute(int[] places, int from, List<int[]> into) {
        if (from == places.length) {
            into.add(places.clone());
            return;
        }
        for (int i = from; i < places.length; i++) {
            swap(places, from, i);
            permute(places, from + 1, into);
            swap(places, from, i);
        }
    }

    private static void swap(int[] places, int one, int other) {
        int kept = places[one];
        places[one] = places[other];
        places[other] = kept;
    }

    private static Map<String, String> below(RankedProfile profile, Locks locks) {
        Map<String, String> below = new LinkedHashMap<>();
        for (int i = 0; i < profile.size(); i++) {
            below.put(profile.name(i), String.valueOf(locks.below(i)));
        }
        return below;
    }
}
