package org.colloquium.mail;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the sending of mail goes.
 *
 * @param on whether a mail server is named
 * @param waiting how many letters have still to leave
 * @param oldest when the oldest of these was written, null when there is none
 * @param failed how many were given up within the last 30 days
 * @param lastSent when one has left, {@code lastFailure} when one was not taken; null for never, or long ago
 * @param lastProblem what the mail server said to one that waits or has failed, null when all is well
 */
public record MailState(
        boolean on,
        long waiting,
        @Nullable Instant oldest,
        long failed,
        @Nullable String lastProblem,
        @Nullable Instant lastFailure,
        @Nullable Instant lastSent)
        implements Serializable {}
