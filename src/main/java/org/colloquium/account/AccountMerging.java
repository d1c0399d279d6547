package org.colloquium.account;

import java.util.List;
import java.util.Set;

/**
 * Moves what a module holds of one account to another, when both are one person's. Whatever refers to an account must be
 * named by one of these; AccountReferencesTest compares them with the schema.
 */
public interface AccountMerging {
    /** The columns that refer to an account and are taken care of here, such as {@code note.author_id}. */
    Set<String> columns();

    /** How much is there of an account, in words such as "three notes"; said before anything is moved. */
    default List<String> brings(AccountId account) {
        return List.of();
    }

    /** Moves it, in the transaction of the caller; what both have and only one can have is settled here. */
    void merge(AccountId from, AccountId into);
}
