package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Small elections for tests: candidates are letters. */
final class TestProfiles {
    private TestProfiles() {}

    static List<String> letters(int count) {
        return IntStream.range(0, count).mapToObj(it -> "" + (char) ('a' + it)).toList();
    }

    /** Ranked votes: "5 a>c>b=e>d". */
    static List<Map<String, Object>> ranked(String... lines) {
        List<Map<String, Object>> votes = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            List<List<String>> ranking = parts.length == 1
                    ? List.of()
                    : Arrays.stream(parts[1].split(">"))
                            .map(it -> List.of(it.split("=")))
                            .toList();
            votes.addAll(Collections.nCopies(Integer.parseInt(parts[0]), Map.of("ranking", ranking)));
        }
        return votes;
    }

    /** Approvals: "5 ab". */
    static List<Map<String, Object>> approving(String... lines) {
        List<Map<String, Object>> votes = new ArrayList<>();
        for (String line : lines) {
            String[] parts = line.split(" ");
            List<String> approve = parts.length == 1 ? List.of() : List.of(parts[1].split(""));
            votes.addAll(Collections.nCopies(Integer.parseInt(parts[0]), Map.of("approve", approve)));
        }
        return votes;
    }

    static Count count(String method, int seats, String candidates, List<Map<String, Object>> votes) {
        return count(method, seats, candidates, votes, Map.of());
    }

    static Count count(
            String method, int seats, String candidates, List<Map<String, Object>> votes, Map<String, Object> options) {
        return count(method, new Question(List.of(candidates.split("")), seats, options), votes);
    }

    static Count count(String method, Question question, List<Map<String, Object>> votes) {
        return Methods.count(Methods.asked(method, question), question, votes);
    }

    static String explained(Count count) {
        return String.join(" ", Methods.named(count.method()).explain(count, it -> it));
    }

    /** A vote as the method asks for it. */
    static Map<String, Object> random(String method, List<String> candidates, Random random) {
        List<String> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, random);
        List<String> some = shuffled.subList(0, random.nextInt(candidates.size() + 1));
        return switch (method) {
            case "score" -> Map.of("scores", points(some, random, 10));
            case "dots" -> Map.of("dots", points(some, random, 10 / candidates.size()));
            case "quadratic" -> Map.of("dots", points(some, random, 4));
            case "schulze", "ranked-pairs", "irv", "stv", "meek" -> Map.of("ranking", places(some, random));
            default -> Map.of("approve", some);
        };
    }

    private static Map<String, Integer> points(List<String> to, Random random, int most) {
        Map<String, Integer> points = new HashMap<>();
        to.forEach(it -> points.put(it, random.nextInt(most + 1)));
        return points;
    }

    private static List<List<String>> places(List<String> order, Random random) {
        List<List<String>> places = new ArrayList<>();
        for (String it : order) {
            if (places.isEmpty() || random.nextInt(4) > 0) {
                places.add(new ArrayList<>());
            }
            places.getLast().add(it);
        }
        return places;
    }
}
