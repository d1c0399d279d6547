package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** One count by the Scottish rules, in units of five digits. */
final class ScottishCount extends Elimination {
    private static final int DIGITS = 5;
    private static final long ONE = 100_000;

    /** Equal votes, or equal shares of them, that a candidate holds, and what each is worth. */
    private record Parcel(RankedProfile.Group group, long value) {}

    private final List<List<Parcel>> held = new ArrayList<>();
    private final long[] tally;
    private final List<long[]> history = new ArrayList<>();
    private final BitSet surplus = new BitSet(); // elected, with a surplus that is not yet passed on
    private final long all;
    private final long quota;

    ScottishCount(RankedProfile profile, int places, List<Integer> script) {
        super(profile, places, script);
        tally = new long[profile.size()];
        IntStream.range(0, profile.size()).forEach(it -> held.add(new ArrayList<>()));
        profile.groups().forEach(it -> hand(it, ONE));
        long valid = profile.groups().stream()
                .filter(it -> it.places().length > 0)
                .mapToLong(RankedProfile.Group::votes)
                .sum();
        all = valid * ONE;
        quota = (valid / (places + 1) + 1) * ONE;
        while (vacancies() > 0) {
            stage();
        }
    }

    private void stage() {
        history.add(tally.clone());
        Map<String, String> tallies = tallies();
        List<Integer> in = elect();
        if (vacancies() == 0) {
            note(tallies, in, List.of(), List.of());
        } else if (!surplus.isEmpty()) {
            int passing = greatestSurplus();
            note(tallies, in, List.of(), List.of(passing));
            passOn(passing);
        } else {
            int out = lowest();
            note(tallies, in, List.of(out), List.of());
            hopeful.clear(out);
            release(out, tally[out]);
        }
    }

    /** All who reach the quota, or all who are left for the last vacancies; the one with most first. */
    private List<Integer> elect() {
        boolean last = hopeful.cardinality() <= vacancies();
        List<Integer> in = hopeful.stream()
                .filter(it -> last || tally[it] >= quota)
                .boxed()
                .sorted((a, b) -> Long.compare(tally[b], tally[a]))
                .limit(vacancies())
                .toList();
        for (int it : in) {
            elect(it);
            surplus.set(it, tally[it] > quota);
        }
        if (!in.isEmpty() && hopeful.cardinality() <= vacancies() && vacancies() > 0) {
            List<Integer> more = new ArrayList<>(in);
            more.addAll(elect());
            return more;
        }
        return in;
    }

    private int greatestSurplus() {
        List<Integer> equals = furthest(surplus, 1);
        int passing = pick(equals, equals.getFirst());
        surplus.clear(passing);
        return passing;
    }

    private int lowest() {
        List<Integer> equals = furthest(hopeful, -1);
        // Who has nothing passes nothing on: where all such have to go, their order is of no matter.
        long some = hopeful.stream().filter(it -> tally[it] > 0).count();
        boolean any = tally[equals.getFirst()] == 0 && some >= vacancies();
        return any ? equals.getLast() : lowest(equals);
    }

    /** Those with most (or, with sign -1, fewest) votes, told apart by the last stage at which they were not equal. */
    private List<Integer> furthest(BitSet candidates, int sign) {
        List<Integer> equals = candidates.stream().boxed().toList();
        for (int i = history.size() - 1; i >= 0 && equals.size() > 1; i--) {
            long[] then = history.get(i);
            long most = equals.stream().mapToLong(it -> sign * then[it]).max().orElse(0);
            equals = equals.stream().filter(it -> sign * then[it] == most).toList();
        }
        return equals;
    }

    private void passOn(int candidate) {
        release(candidate, tally[candidate] - quota);
        tally[candidate] = quota;
    }

    /** Hands on what a candidate holds, each parcel at its part of an amount. */
    private void release(int candidate, long amount) {
        long total = tally[candidate];
        tally[candidate] = 0;
        List<Parcel> parcels = held.set(candidate, List.of());
        for (Parcel it : parcels) {
            hand(it.group(), amount == total ? it.value() : Decimal.share(it.value(), amount, total));
        }
    }

    private void hand(RankedProfile.Group group, long value) {
        List<Integer> best = best(group);
        for (int it : best) {
            long share = value / best.size();
            held.get(it).add(new Parcel(group, share));
            tally[it] += share * group.votes();
        }
    }

    private Map<String, String> tallies() {
        Map<String, String> tallies = new LinkedHashMap<>();
        for (int i = 0; i < tally.length; i++) {
            if (hopeful.get(i) || elected.contains(i)) {
                tallies.put(profile.name(i), Decimal.text(tally[i], DIGITS));
            }
        }
        return tallies;
    }

    private void note(Map<String, String> tallies, List<Integer> in, List<Integer> out, List<Integer> passing) {
        rounds.add(new Figures.Round(
                tallies,
                Decimal.text(quota, DIGITS),
                Decimal.text(all - Arrays.stream(tally).sum(), DIGITS),
                profile.names(in),
                profile.names(out),
                profile.names(passing)));
    }
}
