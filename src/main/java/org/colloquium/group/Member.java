package org.colloquium.group;

import java.time.Instant;
import org.colloquium.account.AccountId;

/**
 * A person in a group.
 *
 * @param colour 1 to 7, the member's colour on avatars and marks; the reader's own place is always shown in green
 */
public record Member(AccountId id, String name, Role role, Instant since, int colour) {}
