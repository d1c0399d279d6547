package org.colloquium.intake;

import java.time.Instant;
import org.colloquium.account.Person;
import org.colloquium.digest.DigestId;
import org.jspecify.annotations.Nullable;

/**
 * A feed or mailbox as organisers see it.
 *
 * @param address of a feed; it may hold a secret. Empty for a mailbox
 * @param keeper in whose name it imports
 * @param running whether it is at work just now
 * @param lastAt when it last ran, null before the first time
 * @param failed whether that went wrong
 * @param lastWords what came, or what went wrong
 * @param lastDigest what it brought last
 */
public record IntakeDetails(
        IntakeId id,
        String name,
        String address,
        Person keeper,
        boolean paused,
        boolean running,
        Instant nextAt,
        @Nullable Instant lastAt,
        boolean failed,
        String lastWords,
        @Nullable DigestId lastDigest) {}
