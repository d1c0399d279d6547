package org.colloquium.group;

import java.time.Instant;
import org.colloquium.account.InvitationId;

/** Somebody who was invited into a group and has not come yet. */
public record Invitee(InvitationId id, String email, Role role, Instant expiresAt) {}
