package org.colloquium.vote.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.common.api.Patch;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.BallotEdit.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about a ballot.
 *
 * @param method another one starts with its own options, unless {@code options} are given too
 * @param terms in the place of all earlier ones: what is not named is as usual
 * @param opensAt null clears it
 * @param closesAt null clears it
 */
record BallotPatchJson(
        @Nullable String title,
        @Nullable String method,
        @Nullable Integer seats,
        @Nullable List<@Nullable String> papers,
        @Nullable Map<String, Object> options,
        @Nullable TermsJson terms,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {
    static BallotEdit edit(Patch<BallotPatchJson> body) {
        BallotPatchJson then = body.value();
        return new BallotEdit(
                body.has("title") ? Objects.requireNonNullElse(then.title(), "") : null,
                body.has("method") ? Objects.requireNonNullElse(then.method(), "") : null,
                body.has("seats") ? Objects.requireNonNullElse(then.seats(), 0) : null,
                body.has("papers") ? NewBallotJson.papers(Objects.requireNonNullElse(then.papers(), List.of())) : null,
                body.has("options") ? Objects.requireNonNullElse(then.options(), Map.of()) : null,
                body.has("terms") ? TermsJson.terms(then.terms()) : null,
                body.has("opensAt") ? Moment.at(then.opensAt()) : Moment.SAME,
                body.has("closesAt") ? Moment.at(then.closesAt()) : Moment.SAME);
    }
}
