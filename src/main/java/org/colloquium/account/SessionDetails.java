package org.colloquium.account;

import java.time.Instant;

/**
 * A place where somebody is signed in, as they see it themselves.
 *
 * @param device in words, such as "Firefox on Linux"
 * @param network without its last part, such as "192.0.2.x"
 * @param seenAt to the minute
 * @param remembered whether the device stays signed in when its session ends by itself
 * @param current whether it is the one that asks
 */
public record SessionDetails(
        SessionId id,
        String device,
        String network,
        Instant signedInAt,
        Instant seenAt,
        boolean remembered,
        boolean current) {}
