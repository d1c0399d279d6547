package org.colloquium.outgoing;

import java.time.Duration;

/** A host was asked too often, or is overloaded, and has said when to come back. */
public class HostAsksToWait extends NotFetched {
    private static final long serialVersionUID = 1;

    private final Duration wait;

    HostAsksToWait(String host, Duration wait) {
        super(host + " wants to be left alone for a while. Try again in " + words(wait) + ".");
        this.wait = wait;
    }

    /** From now on. */
    public Duration waiting() {
        return wait;
    }

    private static String words(Duration wait) {
        long seconds = Math.max(1, wait.toSeconds());
        if (seconds < 120) {
            return seconds == 1 ? "a second" : seconds + " seconds";
        }
        return seconds < 7_200 ? seconds / 60 + " minutes" : seconds / 3_600 + " hours";
    }
}
