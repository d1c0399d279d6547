package org.colloquium.account;

/**
 * What others see of an account.
 *
 * @param name as the person wrote it, hostile until escaped
 */
public record Person(AccountId id, String name) {
    /** What somebody is called whose account was erased. */
    public static final String FORMER = "Former member";
}
