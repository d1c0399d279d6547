package org.colloquium.vote.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What candidates gathered in scores or dots. */
final class PointSums {
    private final Map<String, Long> sums = new LinkedHashMap<>();
    private final Map<String, Integer> givers = new LinkedHashMap<>();

    PointSums(Question question, List<Points> votes) {
        for (String it : question.candidates()) {
            sums.put(it, 0L);
            givers.put(it, 0);
        }
        for (Points vote : votes) {
            vote.given().forEach((candidate, points) -> {
                sums.merge(candidate, (long) points, Math::addExact);
                givers.merge(candidate, 1, Integer::sum);
            });
        }
    }

    Fraction sum(String candidate) {
        return Fraction.of(sums.getOrDefault(candidate, 0L), 1);
    }

    Fraction mean(String candidate) {
        int votes = givers(candidate);
        return votes == 0 ? Fraction.ZERO : Fraction.of(sums.getOrDefault(candidate, 0L), votes);
    }

    int givers(String candidate) {
        return givers.getOrDefault(candidate, 0);
    }

    /** How many votes gave something to each, be it nought. */
    Map<String, Integer> givers() {
        return givers;
    }
}
