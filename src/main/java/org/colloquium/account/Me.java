package org.colloquium.account;

/**
 * The person signed in, as only they see themselves.
 *
 * @param administrator whether they administer this server
 */
public record Me(AccountId id, String name, String email, boolean administrator) {}
