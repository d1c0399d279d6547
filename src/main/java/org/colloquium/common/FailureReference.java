package org.colloquium.common;

import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short word that stands on the screen, or in the API's answer, and beside the stack trace in the log. */
public final class FailureReference {
    private static final Logger log = LoggerFactory.getLogger(FailureReference.class);

    private FailureReference() {}

    /** Writes a failure to the log, and returns the word for the screen or the answer. */
    public static String log(Throwable failure) {
        String reference = Long.toString(ThreadLocalRandom.current().nextLong(1L << 30, 1L << 34), 36)
                .toUpperCase(Locale.ROOT);
        log.error("Failure {}", reference, failure);
        return reference;
    }
}
