package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Instances for tests, random ones with rules of every kind. */
final class TestInstances {
    static final Limits AMPLE = new Limits(60, java.time.Duration.ofMinutes(2));

    private static final List<String> ROLES = List.of("presenter", "scribe");
    private static final int MOST_TURNS = 7;

    private TestInstances() {}

    static Member member(String id) {
        return new Member(id, 0, null, 0, Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }

    static Member member(String id, Map<String, Level> preferences) {
        return new Member(id, 0, null, 0, preferences, Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    }

    static Work paper(String id) {
        return new Work(id, null, Map.of("presenter", 1));
    }

    static Instance instance(List<Member> members, List<Work> papers) {
        return new Instance(members, papers, List.of(), List.of(), 0);
    }

    static Answer propose(Instance instance) {
        return new Proposer(instance, AMPLE, it -> {}).propose();
    }

    /** Up to 6 members and 6 papers; each kind of rule in about half of them. */
    static Instance random(Random random) {
        List<String> meetings =
                IntStream.range(0, 3).mapToObj(it -> "week" + it).toList();
        List<Work> papers = papers(random, meetings);
        boolean rests = random.nextInt(3) == 0;
        Set<String> round = random.nextInt(3) == 0 ? Set.of(ROLES.get(random.nextInt(2))) : Set.of();
        List<Member> members = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(it -> randomMember(random, "m" + it, papers, meetings, round))
                .toList();
        return new Instance(
                members, papers, rests ? meetings : List.of(), pinned(random, members, papers), random.nextLong());
    }

    private static List<Work> papers(Random random, List<String> meetings) {
        List<Work> papers = new ArrayList<>();
        boolean many = random.nextInt(3) == 0;
        int left = MOST_TURNS;
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            Map<String, Integer> roles = new LinkedHashMap<>();
            for (String role : many ? ROLES : ROLES.subList(0, 1)) {
                int count = Math.min(left, random.nextInt(many ? 3 : 2) + (many ? 0 : 1 - random.nextInt(2)));
                roles.put(role, count);
                left -= count;
            }
            papers.add(new Work("p" + i, random.nextInt(4) == 0 ? null : meetings.get(random.nextInt(3)), roles));
        }
        return papers;
    }

    private static Member randomMember(
            Random random, String id, List<Work> papers, List<String> meetings, Set<String> round) {
        Map<String, Level> preferences = new HashMap<>();
        Set<String> conflicts = new HashSet<>();
        for (Work it : papers) {
            if (random.nextInt(4) > 0) {
                preferences.put(it.paper(), Level.values()[random.nextInt(5)]);
            }
            if (random.nextInt(14) == 0) {
                conflicts.add(it.paper());
            }
        }
        Map<String, Integer> held = new HashMap<>();
        round.forEach(it -> {
            if (random.nextInt(6) > 0) {
                held.put(it, random.nextInt(2) + random.nextInt(8) / 7);
            }
        });
        int least = random.nextInt(10) == 0 ? 1 : 0;
        return new Member(
                id,
                least,
                random.nextInt(3) == 0 ? least + random.nextInt(3) : null,
                random.nextBoolean() ? random.nextInt(9) - 4 : 0,
                preferences,
                random.nextInt(5) == 0 ? Set.of(meetings.get(random.nextInt(3))) : Set.of(),
                conflicts,
                random.nextInt(4) == 0 ? Set.of(ROLES.get(random.nextInt(2))) : Set.of(),
                random.nextInt(6) == 0 ? Set.of(ROLES.get(random.nextInt(2))) : Set.of(),
                held);
    }

    private static List<Placement> pinned(Random random, List<Member> members, List<Work> papers) {
        if (random.nextInt(5) > 0) {
            return List.of();
        }
        List<Work> some = new ArrayList<>(papers);
        Collections.shuffle(some, random);
        String role = some.getFirst().roles().keySet().iterator().next();
        return List.of(new Placement(
                members.get(random.nextInt(members.size())).id(),
                some.getFirst().paper(),
                role));
    }
}
