package org.colloquium.vote.count;

import java.util.List;
import java.util.Map;

/**
 * The candidates that a member approves of; none is an answer too.
 *
 * @param approve sorted, so that the order of ticking is not told
 */
public record Approvals(List<String> approve) implements Answer {
    public Approvals {
        approve = approve.stream().distinct().sorted(Canonical.ORDER).toList();
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
