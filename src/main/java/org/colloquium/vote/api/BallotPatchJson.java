package org.colloquium.vote.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.colloquium.common.api.Patch;
import org.colloquium.vote.BallotEdit;
import org.colloquium.vote.BallotEdit.Moment;
import org.jspecify.annotations.Nullable;

/**
 * What may be changed about a ballot.
 *
 * @param opensAt null clears it
 * @param closesAt null clears it
 */
record BallotPatchJson(
        @Nullable String title,
        @Nullable Integer seats,
        @Nullable List<@Nullable String> papers,
        @Nullable Instant opensAt,
        @Nullable Instant closesAt) {
    static BallotEdit edit(Patch<BallotPatchJson> body) {
        BallotPatchJson then = body.value();
        return new BallotEdit(
                body.has("title") ? Objects.requireNonNullElse(then.title(), "") : null,
                body.has("seats") ? Objects.requireNonNullElse(then.seats(), 0) : null,
                body.has("papers") ? NewBallotJson.papers(Objects.requireNonNullElse(then.papers(), List.of())) : null,
                body.has("opensAt") ? Moment.at(then.opensAt()) : Moment.SAME,
                body.has("closesAt") ? Moment.at(then.closesAt()) : Moment.SAME);
    }
}
