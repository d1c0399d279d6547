package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.common.InvalidInputException;

/**
 * Candidates in a member's order, equals together; who is not named stands behind all who are. None at all is an
 * answer too.
 *
 * @param ranking the best first; equals sorted, so that the order of naming them is not told
 */
public record Rankings(List<List<String>> ranking) implements Answer {
    public Rankings {
        ranking = ranking.stream()
                .map(it -> it.stream().sorted(Canonical.ORDER).toList())
                .toList();
    }

    /** @throws InvalidInputException when it is no answer to the question */
    static Rankings read(Map<String, ?> json, Question question) {
        if (!(json.get("ranking") instanceof List<?> places)) {
            throw new InvalidInputException(
                    "ranking",
                    "A ranking is {\"ranking\": [[candidate, \u2026], \u2026]}, equals together, best first; it may be empty.");
        }
        List<Object> named = new ArrayList<>();
        for (Object place : places) {
            if (!(place instanceof List<?> equals) || equals.isEmpty()) {
                throw new InvalidInputException("ranking", "Each place of a ranking is a list of one or more equals.");
            }
            named.addAll(equals);
        }
        Set<String> seen = new HashSet<>();
        for (String it : question.named("ranking", named)) {
            if (!seen.add(it)) {
                throw new InvalidInputException("ranking", "Ranked twice: " + it + ".");
            }
        }
        return new Rankings(places.stream().map(it -> texts((List<?>) it)).toList());
    }

    /** The order that a kept vote gives, for showing it. */
    public static List<List<String>> in(Map<String, ?> json) {
        return json.get("ranking") instanceof List<?> places
                ? places.stream()
                        .filter(List.class::isInstance)
                        .map(it -> texts((List<?>) it))
                        .toList()
                : List.of();
    }

    private static List<String> texts(List<?> place) {
        return place.size() == 1
                ? List.of(String.valueOf(place.getFirst()))
                : place.stream().map(String::valueOf).toList();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("ranking", ranking);
    }
}
