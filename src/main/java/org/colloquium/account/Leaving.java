package org.colloquium.account;

/**
 * Somebody whose account is just being erased.
 *
 * @param notesStay whether notes and replies that others could read stay, under "former member"
 */
public record Leaving(AccountId id, String email, String name, boolean notesStay) {}
