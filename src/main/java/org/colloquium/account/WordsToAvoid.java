package org.colloquium.account;

import java.util.Collection;

/** Names that a person's surroundings suggest as a password; whoever knows some contributes them as a bean. */
public interface WordsToAvoid {
    /**
     * Such as the names of groups that this person is in or is invited to, and of the site.
     *
     * @param email as {@link EmailAddress} has it; there may be no account with it yet
     */
    Collection<String> of(String email);
}
