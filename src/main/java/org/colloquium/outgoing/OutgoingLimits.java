package org.colloquium.outgoing;

import java.time.Duration;

/**
 * How long and how often the server goes out.
 *
 * @param connect until a connection stands
 * @param silence until the next bytes
 * @param whole until everything is there, redirects included
 * @param requests to one host at once
 * @param pause before a host is asked once more after that
 */
record OutgoingLimits(Duration connect, Duration silence, Duration whole, int redirects, int requests, Duration pause) {
    static final OutgoingLimits USUAL = new OutgoingLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(60), 5, 4, Duration.ofSeconds(1));
}
