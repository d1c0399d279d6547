package org.colloquium.vote.count;

import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;

/**
 * The candidates that a member approves of; none is an answer too.
 *
 * @param approve sorted, so that the order of ticking is not told
 */
public record Approvals(List<String> approve) implements Answer {
    public Approvals {
        approve = approve.stream().distinct().sorted(Canonical.ORDER).toList();
    }

    /** @throws InvalidInputException when it is no answer to the question */
    static Approvals read(Map<String, ?> json, Question question) {
        if (!(json.get("approve") instanceof List<?> named)) {
            throw new InvalidInputException(
                    "approve", "A vote by approval is {\"approve\": [\u2026]}; it may be empty.");
        }
        return new Approvals(question.named("approve", named));
    }

    /** The candidates that a kept vote approves of, for showing it. */
    public static List<String> in(Map<String, ?> json) {
        return json.get("approve") instanceof List<?> named
                ? named.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public Map<String, Object> json() {
        return Map.of("approve", approve);
    }
}
