package org.colloquium.account;

import java.util.Set;

/**
 * What a feature keeps of people, contributed as a bean: for the export of everything about somebody, and for erasing
 * them.
 */
public interface PersonalData {
    /** Its columns that refer to accounts or persons, such as {@code note.author_id}, so that none is forgotten. */
    Set<String> columns();

    /** Writes all that it keeps of that person. */
    void export(AccountId person, PersonalExport into);

    /**
     * Looks whether this person may go, in the transaction that then erases them.
     *
     * @throws org.colloquium.common.ConflictException when they have to hand something over first
     */
    default void mayGo(AccountId person) {}

    /**
     * Takes away what names that person or is theirs alone, in the caller's transaction. What refers to the account ends
     * with it; facts that refer to the person stay under "former member".
     */
    void erase(Leaving person);
}
