package org.colloquium.intake.api;

import java.time.Instant;
import java.util.Objects;
import org.colloquium.intake.IntakeDetails;
import org.jspecify.annotations.Nullable;

/**
 * How a feed or mailbox goes.
 *
 * @param keeper the id of whoever it imports in the name of
 * @param running whether it is at work just now
 * @param lastAt when it last ran, null before the first time
 * @param failed whether that went wrong
 * @param lastWords what came, or what went wrong
 * @param lastDigest the id of what it brought last
 */
record RunsJson(
        String keeper,
        boolean paused,
        boolean running,
        Instant nextAt,
        @Nullable Instant lastAt,
        boolean failed,
        String lastWords,
        @Nullable String lastDigest) {
    static RunsJson of(IntakeDetails it) {
        return new RunsJson(
                it.keeper().id().toString(),
                it.paused(),
                it.running(),
                it.nextAt(),
                it.lastAt(),
                it.failed(),
                it.lastWords(),
                Objects.toString(it.lastDigest(), null));
    }
}
