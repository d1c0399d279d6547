package org.colloquium.vote.count;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One instant runoff among those who stand. */
final class Runoff extends Elimination {
    private final int seat;

    /** @param before who does not stand, being chosen already */
    Runoff(RankedProfile profile, List<Integer> before, List<Integer> script) {
        super(profile, before.size() + 1, script);
        seat = before.size();
        before.forEach(this::elect);
        while (elected.size() == seat) {
            round();
        }
    }

    int winner() {
        return elected.getLast();
    }

    private void round() {
        Map<Integer, Fraction> tallies = new LinkedHashMap<>();
        hopeful.stream().forEach(it -> tallies.put(it, Fraction.ZERO));
        int exhausted = count(tallies);
        Fraction all = Fraction.of(profile.votes() - exhausted, 1);
        Fraction most = tallies.values().stream().max(Fraction::compareTo).orElse(Fraction.ZERO);
        Fraction least = tallies.values().stream().min(Fraction::compareTo).orElse(Fraction.ZERO);
        if (tallies.size() == 1 || most.plus(most).compareTo(all) > 0) {
            int winner = hopeful.stream()
                    .filter(it -> tallies.getOrDefault(it, Fraction.ZERO).equals(most))
                    .findFirst()
                    .orElseThrow();
            elect(winner);
            note(tallies, exhausted, List.of(winner), List.of());
            return;
        }
        List<Integer> lowest = hopeful.stream()
                .filter(it -> tallies.getOrDefault(it, Fraction.ZERO).equals(least))
                .boxed()
                .toList();
        // Who has nothing passes nothing on, so that their order is of no matter.
        boolean together = least.equals(Fraction.ZERO) && lowest.size() < tallies.size();
        List<Integer> out = together ? lowest : List.of(lowest(lowest));
        out.forEach(hopeful::clear);
        note(tallies, exhausted, List.of(), out);
    }

    /** @return how many votes rank none of those who are still in */
    private int count(Map<Integer, Fraction> tallies) {
        int exhausted = 0;
        int[] alone = new int[profile.size()];
        Map<Integer, Map<Integer, Integer>> shared = new HashMap<>(); // by candidate, by how many share a vote
        for (RankedProfile.Group group : profile.groups()) {
            List<Integer> best = best(group);
            if (best.size() == 1) {
                alone[best.getFirst()] += group.votes();
                continue;
            }
            exhausted += best.isEmpty() ? group.votes() : 0;
            for (int it : best) {
                shared.computeIfAbsent(it, any -> new HashMap<>()).merge(best.size(), group.votes(), Integer::sum);
            }
        }
        tallies.replaceAll((candidate, none) -> Fraction.of(alone[candidate], 1));
        shared.forEach((candidate, votes) -> votes.forEach(
                (sharing, number) -> tallies.merge(candidate, Fraction.of(number, sharing), Fraction::plus)));
        return exhausted;
    }

    private void note(Map<Integer, Fraction> tallies, int exhausted, List<Integer> in, List<Integer> out) {
        Map<String, String> named = new LinkedHashMap<>();
        tallies.forEach((candidate, tally) -> named.put(profile.name(candidate), tally.toString()));
        rounds.add(new Figures.Round(
                named, "", String.valueOf(exhausted), profile.names(in), profile.names(out), List.of()));
    }
}
