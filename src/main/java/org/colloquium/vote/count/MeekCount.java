package org.colloquium.vote.count;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One count by Meek's method, in units of nine digits. */
final class MeekCount extends Elimination {
    private static final int DIGITS = 9;
    private static final long ONE = 1_000_000_000;
    private static final long SMALL = 1_000; // a millionth

    private final long[] keep; // of each vote that comes; nought for who is out
    private final long[] tally;
    private final BitSet in = new BitSet(); // hopeful or elected
    private List<RankedProfile.Group> groups;
    private long quota;
    private int since; // who went out since the votes were last cleared of them

    MeekCount(RankedProfile profile, int places, List<Integer> script) {
        super(profile, places, script);
        keep = new long[profile.size()];
        Arrays.fill(keep, ONE);
        tally = new long[profile.size()];
        in.set(0, profile.size());
        groups = profile.groups();
        while (vacancies() > 0) {
            stage();
        }
    }

    private void stage() {
        List<Integer> reached;
        long before = Long.MAX_VALUE;
        while (true) {
            distribute();
            reached = elect();
            if (!reached.isEmpty()) {
                break;
            }
            long surplus = surplus();
            if (surplus < SMALL || surplus >= before) {
                exclude(surplus);
                return;
            }
            before = surplus;
            keepLess();
        }
        note(reached, List.of());
        if (vacancies() > 0) { // the elected keep less from here on
            keepLess();
        }
    }

    private void keepLess() {
        elected.forEach(it -> keep[it] = Math.min(ONE, Decimal.shareUp(keep[it], quota, tally[it])));
    }

    private void distribute() {
        Arrays.fill(tally, 0);
        long counted = 0;
        for (RankedProfile.Group group : groups) {
            long left = ONE;
            for (int i = 0; left > 0 && i < group.places().length; i++) {
                left = keep(group.places()[i], left, group.votes());
            }
            counted += (ONE - left) * group.votes();
        }
        quota = counted / (places + 1) + 1;
    }

    /** Gives one place of a vote its part; tells what is left of the vote. */
    private long keep(int[] equals, long coming, int votes) {
        int standing = 0;
        int hoping = 0;
        for (int it : equals) {
            standing += in.get(it) ? 1 : 0;
            hoping += hopeful.get(it) ? 1 : 0;
        }
        if (standing == 0) {
            return coming;
        }
        long left = coming;
        long share = coming / standing;
        for (int it : equals) {
            if (in.get(it) && !hopeful.get(it)) {
                long kept = Math.min(left, (share * keep[it] + ONE - 1) / ONE);
                tally[it] += kept * votes;
                left -= kept;
            }
        }
        if (hoping == 0) {
            return left;
        }
        for (int it : equals) {
            if (hopeful.get(it)) {
                tally[it] += left / hoping * votes;
            }
        }
        return left % hoping; // less than a billionth for each
    }

    private List<Integer> elect() {
        boolean last = hopeful.cardinality() <= vacancies();
        List<Integer> reached = hopeful.stream()
                .filter(it -> last || tally[it] >= quota)
                .boxed()
                .sorted((a, b) -> Long.compare(tally[b], tally[a]))
                .limit(vacancies())
                .toList();
        reached.forEach(this::elect);
        return reached;
    }

    private long surplus() {
        return elected.stream().mapToLong(it -> Math.max(0, tally[it] - quota)).sum();
    }

    private void exclude(long surplus) {
        long least = hopeful.stream().mapToLong(it -> tally[it]).min().orElse(0);
        List<Integer> lowest = hopeful.stream()
                .filter(it -> tally[it] <= least + surplus)
                .boxed()
                .toList();
        // Who has nothing passes nothing on, so that all such may go together while enough stay.
        boolean together = least == 0
                && hopeful.cardinality() - lowest.size() >= vacancies()
                && lowest.stream().allMatch(it -> tally[it] == 0);
        List<Integer> out = together ? lowest : List.of(lowest(lowest));
        note(List.of(), out);
        for (int it : out) {
            hopeful.clear(it);
            in.clear(it);
            keep[it] = 0;
        }
        since += out.size();
        if (4 * since > hopeful.cardinality()) { // not each time, for a count of many
            groups = groups.stream().map(this::standing).toList();
            since = 0;
        }
    }

    private RankedProfile.Group standing(RankedProfile.Group group) {
        int[][] places = Arrays.stream(group.places())
                .map(it -> Arrays.stream(it).filter(in::get).toArray())
                .filter(it -> it.length > 0)
                .toArray(int[][]::new);
        return new RankedProfile.Group(places, group.votes(), group.number());
    }

    private void note(List<Integer> reached, List<Integer> out) {
        Map<String, String> tallies = new LinkedHashMap<>();
        in.stream().forEach(it -> tallies.put(profile.name(it), Decimal.text(tally[it], DIGITS)));
        long all = profile.groups().stream()
                .filter(it -> it.places().length > 0)
                .mapToLong(RankedProfile.Group::votes)
                .sum();
        rounds.add(new Figures.Round(
                tallies,
                Decimal.text(quota, DIGITS),
                Decimal.text(all * ONE - Arrays.stream(tally).sum(), DIGITS),
                profile.names(reached),
                profile.names(out),
                List.of()));
    }
}
