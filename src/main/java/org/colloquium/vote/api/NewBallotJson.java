package org.colloquium.vote.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.NewBallot;
import org.jspecify.annotations.Nullable;

/** A ballot to be made. */
record NewBallotJson(
        @Nullable String title,
        @Nullable String method,
        @Nullable Integer seats,
        @Nullable List<@Nullable String> papers,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Map<String, Object> options) {

    NewBallot wanted() {
        return new NewBallot(
                title,
                method,
                seats,
                papers == null
                        ? null
                        : papers.stream().map(NewBallotJson::paper).toList(),
                opensAt,
                closesAt,
                options);
    }

    /** What is no id names no paper of the library. */
    private static PaperId paper(@Nullable String id) {
        try {
            return PaperId.of(id == null ? "" : id);
        } catch (NotFoundException e) {
            throw new InvalidInputException("papers", "Not in this group's library: " + id + ".");
        }
    }
}
