package org.colloquium.intake;

import java.time.Duration;
import java.time.Instant;

/** What can bring digests, and how often it is asked. */
enum IntakeKind {
    FEED(Duration.ofHours(1)),
    MAILBOX(Duration.ofMinutes(5));

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 12;

    private final Duration every;

    IntakeKind(Duration every) {
        this.every = every;
    }

    /** After each failure in a row it waits twice as long, a day at most. */
    Instant next(Instant now, int failures) {
        Duration wait = every.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST) < 0 ? wait : LONGEST);
    }
}
