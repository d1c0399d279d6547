package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.media.Schema;
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
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String title,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String method,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer seats,

        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable List<@Nullable String> papers,

        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Map<String, Object> options,
        @Nullable TermsJson terms) {

    NewBallot wanted() {
        return new NewBallot(
                title,
                method,
                seats,
                papers == null ? null : papers(papers),
                opensAt,
                closesAt,
                options,
                TermsJson.terms(terms));
    }

    static List<PaperId> papers(List<@Nullable String> ids) {
        return ids.stream().map(NewBallotJson::paper).toList();
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
