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

    @Override
    public Map<String, Object> json() {
        return Map.of("approve", approve);
    }
}
