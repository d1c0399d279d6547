package org.colloquium.vote.count;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquium.common.InvalidInputException;

/**
 * Tries committees in the order of their candidates and leaves out what cannot be better: nobody adds more to a larger
 * committee than to a smaller one. Worth is counted in whole parts of the least common multiple of 1 … seats.
 */
final class PavSearch {
    static final long MOST_WORK = 6_000_000_000L;

    private final int candidates;
    private final int places;
    private final long[] worth; // of one more approved winner, after so many
    private final long parts;
    private final int[][] approving; // for each candidate the groups of equal votes that approve
    private final long[] weight; // of each group
    private final int[] approved; // how many of the committee each group approves of
    private final int[] committee;

    private long bestWorth = -1;
    private int[] best = new int[0];
    private final BitSet inSome = new BitSet();
    private final BitSet inAll = new BitSet();
    private long work;

    PavSearch(Question question, List<Approvals> votes) {
        candidates = question.candidates().size();
        places = question.places();
        parts = IntStream.rangeClosed(1, places)
                .mapToObj(BigInteger::valueOf)
                .reduce(BigInteger.ONE, PavSearch::multiple)
                .longValueExact();
        worth = IntStream.rangeClosed(1, places).mapToLong(it -> parts / it).toArray();
        Map<Approvals, Long> groups = new HashMap<>();
        votes.forEach(it -> groups.merge(it, 1L, Long::sum));
        List<Approvals> distinct = List.copyOf(groups.keySet());
        weight = distinct.stream().mapToLong(it -> groups.getOrDefault(it, 0L)).toArray();
        approving = approving(new ApprovalProfile(question, distinct));
        approved = new int[distinct.size()];
        committee = new int[places];
        search(0, 0, 0);
    }

    private static BigInteger multiple(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(a.gcd(b));
    }

    private static int[][] approving(ApprovalProfile profile) {
        return IntStream.range(0, profile.size())
                .mapToObj(it -> profile.supporters(it).stream().toArray())
                .toArray(int[][]::new);
    }

    private void search(int taken, int from, long sofar) {
        if (taken == places) {
            found(sofar);
            return;
        }
        int missing = places - taken;
        long[] gains = new long[candidates - from];
        for (int i = from; i < candidates; i++) {
            gains[i - from] = gain(i);
        }
        for (int i = from; i <= candidates - missing; i++) {
            if (bound(sofar, gains, i - from, missing) < bestWorth) {
                continue;
            }
            committee[taken] = i;
            add(i, 1);
            search(taken + 1, i + 1, sofar + gains[i - from]);
            add(i, -1);
        }
    }

    /** What is reached at most with one candidate and the best of those behind it. */
    private static long bound(long sofar, long[] gains, int candidate, int missing) {
        long[] behind = Arrays.copyOfRange(gains, candidate + 1, gains.length);
        Arrays.sort(behind);
        long bound = sofar + gains[candidate];
        for (int i = 1; i < missing; i++) {
            bound += behind[behind.length - i];
        }
        return bound;
    }

    private long gain(int candidate) {
        work += approving[candidate].length + 1;
        if (work > MOST_WORK) {
            throw new InvalidInputException(
                    "votes",
                    "These votes differ too much to be counted exactly by pav. Take equal-shares or phragmen.");
        }
        long gain = 0;
        for (int group : approving[candidate]) {
            gain += weight[group] * worth[approved[group]];
        }
        return gain;
    }

    private void add(int candidate, int by) {
        for (int group : approving[candidate]) {
            approved[group] += by;
        }
    }

    private void found(long reached) {
        BitSet members = new BitSet();
        Arrays.stream(committee).forEach(members::set);
        if (reached > bestWorth) {
            bestWorth = reached;
            best = committee.clone();
            inSome.clear();
            inAll.clear();
            inAll.or(members);
        }
        inSome.or(members);
        inAll.and(members);
    }

    List<Integer> best() {
        return Arrays.stream(best).boxed().toList();
    }

    /** Who is in some of the best committees and not in all. */
    List<Integer> disputed() {
        BitSet disputed = (BitSet) inSome.clone();
        disputed.andNot(inAll);
        return new ArrayList<>(disputed.stream().boxed().toList());
    }

    Fraction value() {
        return Fraction.of(bestWorth, parts);
    }
}
