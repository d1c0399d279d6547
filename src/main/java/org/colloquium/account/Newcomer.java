package org.colloquium.account;

/**
 * Somebody for whom an account is to be made together with others'.
 *
 * @param id what the account will have
 */
public record Newcomer(AccountId id, EmailAddress email, String name, boolean administrator) {}
