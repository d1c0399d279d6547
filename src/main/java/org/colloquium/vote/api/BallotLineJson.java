package org.colloquium.vote.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.vote.BallotLine;
import org.jspecify.annotations.Nullable;

/** A ballot in a list; {@code voters} and {@code votes} are numbers, {@code winners} titles. */
record BallotLineJson(
        String id,
        String title,
        String method,
        int seats,
        String state,
        int papers,
        int voters,
        int votesCast,
        boolean voted,
        @Nullable Instant opensAt,
        @Nullable Instant openedAt,
        @Nullable Instant closesAt,
        @Nullable Instant closedAt,
        List<String> winners) {

    BallotLineJson(BallotLine it) {
        this(
                it.id().toString(),
                it.title(),
                it.method(),
                it.seats(),
                it.state().word(),
                it.papers(),
                it.voters(),
                it.votes(),
                it.voted(),
                it.opensAt(),
                it.openedAt(),
                it.closesAt(),
                it.closedAt(),
                it.winners());
    }
}
