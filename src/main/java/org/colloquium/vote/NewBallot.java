package org.colloquium.vote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A ballot to be made.
 *
 * @param papers in the order that settles equal counts
 * @param opensAt a moment that has come opens it at once, a later one by the clock, none leaves it a draft
 * @param closesAt when the clock closes it, null when somebody will
 */
public record NewBallot(
        @Nullable String title,
        @Nullable String method,
        @Nullable Integer seats,
        @Nullable List<PaperId> papers,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Map<String, Object> options,
        Terms terms) {
    /** One by the usual terms. */
    public NewBallot(
            @Nullable String title,
            @Nullable String method,
            @Nullable Integer seats,
            @Nullable List<PaperId> papers,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable Map<String, Object> options) {
        this(title, method, seats, papers, opensAt, closesAt, options, Terms.USUAL);
    }
}
