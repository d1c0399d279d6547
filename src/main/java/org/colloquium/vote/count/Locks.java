package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/** Victories as they are locked, the greatest first. */
final class Locks {
    private static final int SHOWN = 1_000;

    private final Pairwise pairs;
    private final BitSet[] reach;
    private final List<int[]> order = new ArrayList<>();
    private final BitSet kept = new BitSet();
    private boolean decidedByOrder;

    Locks(Pairwise pairs) {
        this(pairs, IntStream.range(0, pairs.size()).toArray());
    }

    /** @param places of each candidate in the order that settles equal margins */
    Locks(Pairwise pairs, int[] places) {
        this.pairs = pairs;
        reach = new BitSet[pairs.size()];
        for (int i = 0; i < reach.length; i++) {
            reach[i] = new BitSet();
        }
        sort(places);
        lockAll();
    }

    /** As numbers, which sort faster: the margin, the greatest first, then the places of the two. */
    private void sort(int[] places) {
        int size = pairs.size();
        int[] at = new int[size];
        for (int i = 0; i < size; i++) {
            at[places[i]] = i;
        }
        long[] keys = new long[size * size];
        int found = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (pairs.beats(i, j)) {
                    long margin = Integer.MAX_VALUE - margin(new int[] {i, j});
                    keys[found++] = margin * size * size + (long) places[i] * size + (size - 1 - places[j]);
                }
            }
        }
        Arrays.sort(keys, 0, found);
        for (int k = 0; k < found; k++) {
            long rest = keys[k] % ((long) size * size);
            order.add(new int[] {at[(int) (rest / size)], at[size - 1 - (int) (rest % size)]});
        }
    }

    private int margin(int[] pair) {
        return pairs.before(pair[0], pair[1]) - pairs.before(pair[1], pair[0]);
    }

    private void lockAll() {
        for (int i = 0; i < order.size(); i++) {
            int[] pair = order.get(i);
            if (reach[pair[1]].get(pair[0])) {
                decidedByOrder |= hasEqual(i);
                continue;
            }
            kept.set(i);
            lock(pair[0], pair[1]);
        }
    }

    private boolean hasEqual(int place) {
        return place > 0 && margin(order.get(place - 1)) == margin(order.get(place));
    }

    private void lock(int winner, int loser) {
        if (reach[winner].get(loser)) {
            return;
        }
        for (int i = 0; i < reach.length; i++) {
            if (i == winner || reach[i].get(winner)) {
                reach[i].set(loser);
                reach[i].or(reach[loser]);
            }
        }
    }

    boolean isAbove(int one, int other) {
        return reach[one].get(other);
    }

    /** How many it stands above. */
    int below(int candidate) {
        return reach[candidate].cardinality();
    }

    boolean decidedByOrder() {
        return decidedByOrder;
    }

    List<Figures.Pair> shown(RankedProfile profile) {
        return IntStream.range(0, Math.min(SHOWN, order.size()))
                .mapToObj(it -> {
                    int winner = order.get(it)[0];
                    int loser = order.get(it)[1];
                    return new Figures.Pair(
                            profile.name(winner),
                            profile.name(loser),
                            pairs.before(winner, loser),
                            pairs.before(loser, winner),
                            kept.get(it));
                })
                .toList();
    }
}
