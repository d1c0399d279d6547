package org.colloquium.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * A mail to the group in which no digest could be read.
 *
 * @param trouble why
 * @param kept whether the mail itself is here, to be looked at
 */
public record UnreadMail(UUID id, String sender, String subject, Instant cameAt, String trouble, boolean kept) {}
