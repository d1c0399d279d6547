package org.colloquium.digest;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.colloquium.common.TooManyRequestsException;
import org.springframework.stereotype.Component;

/**
 * Lets two programs at once import a digest on each node, as many as work in the background: a hundred large ones at once
 * would take memory and processors from everybody who only reads. Others wait a moment, and are then told to come back.
 */
@Component
class ImportTurns {
    static final int AT_ONCE = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration COME_BACK = Duration.ofSeconds(10);

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** @throws TooManyRequestsException when there is no turn soon; nothing was done then */
    <T> T take(Supplier<T> work) {
        if (!isMine()) {
            throw new TooManyRequestsException(
                    "Other digests are being imported at this moment. Nothing was imported; send it again in "
                            + COME_BACK.toSeconds() + " seconds.",
                    COME_BACK);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean isMine() {
        try {
            return turns.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
