package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rankings by the places of candidates, equal votes together. */
final class RankedProfile {
    /**
     * Votes that say the same.
     *
     * @param places the candidates, the best first, equals together
     * @param number its place among the groups
     */
    record Group(int[][] places, int votes, int number) {}

    private final List<String> candidates;
    private final List<Group> groups = new ArrayList<>();
    private final int[] firsts;

    RankedProfile(Question question, List<Rankings> votes) {
        candidates = question.candidates();
        firsts = new int[candidates.size()];
        Map<String, Integer> place = new HashMap<>();
        candidates.forEach(it -> place.put(it, place.size()));
        Map<Rankings, Integer> same = new LinkedHashMap<>();
        votes.forEach(it -> same.merge(it, 1, Integer::sum));
        same.forEach((ranking, number) -> {
            int[][] places = new int[ranking.ranking().size()][];
            for (int i = 0; i < places.length; i++) {
                List<String> equals = ranking.ranking().get(i);
                places[i] = new int[equals.size()];
                for (int j = 0; j < equals.size(); j++) {
                    places[i][j] = place.getOrDefault(equals.get(j), -1);
                }
            }
            groups.add(new Group(places, number, groups.size()));
            if (places.length > 0) {
                Arrays.stream(places[0]).forEach(it -> firsts[it] += number);
            }
        });
    }

    int size() {
        return candidates.size();
    }

    /** How much there is to count. */
    long volume() {
        return (long) groups.size() * size();
    }

    int votes() {
        return groups.stream().mapToInt(Group::votes).sum();
    }

    List<Group> groups() {
        return groups;
    }

    String name(int candidate) {
        return candidates.get(candidate);
    }

    List<String> names(List<Integer> places) {
        return places.stream().map(candidates::get).toList();
    }

    /** How many votes put each first, alone or with equals. */
    Map<String, Integer> firsts() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int i = 0; i < firsts.length; i++) {
            counts.put(name(i), firsts[i]);
        }
        return counts;
    }
}
