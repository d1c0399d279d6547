package org.colloquium.vote.count;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.colloquium.common.InvalidInputException;

/**
 * Whole numbers that a member gives to candidates: scores, or dots out of a budget. None at all is an answer too.
 *
 * @param field {@code scores} or {@code dots}
 * @param given sorted by candidate, so that the order of giving is not told
 */
public record Points(String field, Map<String, Integer> given) implements Answer {
    static final String SCORES = "scores";
    static final String DOTS = "dots";

    public Points {
        Map<String, Integer> sorted = new TreeMap<>(Canonical.ORDER);
        sorted.putAll(given);
        given = new LinkedHashMap<>(sorted);
    }

    /** @throws InvalidInputException when it is no answer to the question */
    static Points read(String field, Map<String, ?> json, Question question, int most) {
        if (!(json.get(field) instanceof Map<?, ?> named)) {
            throw new InvalidInputException(
                    field, "A vote is {\"" + field + "\": {candidate: number, \u2026}}; it may be empty.");
        }
        Map<String, Integer> given = new LinkedHashMap<>();
        for (String it : question.named(field, named.keySet())) {
            given.put(it, Options.whole(field + "." + it, named.get(it), 0, most));
        }
        return new Points(field, given);
    }

    @Override
    public Map<String, Object> json() {
        return Map.of(field, given);
    }
}
