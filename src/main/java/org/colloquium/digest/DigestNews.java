package org.colloquium.digest;

import java.time.Instant;
import org.colloquium.account.AccountId;

/**
 * Somebody imported a digest.
 *
 * @param name what the digest is called, such as "the digest of 18 March"
 */
public record DigestNews(DigestId id, Instant when, AccountId who, int papers, String name) {}
