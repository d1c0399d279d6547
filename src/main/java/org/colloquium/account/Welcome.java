package org.colloquium.account;

/**
 * What became of a followed invitation.
 *
 * @param path where to go now
 */
public record Welcome(String email, String path) {}
