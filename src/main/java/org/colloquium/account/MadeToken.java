package org.colloquium.account;

/**
 * A token at the one moment when it can be read.
 *
 * @param token begins with {@code clq_}
 */
public record MadeToken(TokenDetails details, String token) {}
