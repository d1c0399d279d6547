package org.colloquium.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An invitation as the person who follows the link sees it.
 *
 * @param email whom it was made for
 * @param name what the account is called already, empty when there is none
 * @param to what it leads into beside an account, null for nothing more
 * @param known whether that address signs in here already, so that the way in is to sign in
 */
public record InvitationDetails(
        String email, String name, @Nullable String to, boolean known, Instant expiresAt) {}
