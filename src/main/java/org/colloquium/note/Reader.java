package org.colloquium.note;

import java.util.UUID;
import org.colloquium.account.AccountId;

/**
 * Who reads, or writes.
 *
 * @param moderator whether they see what was hidden
 */
record Reader(AccountId id, boolean moderator) {
    UUID value() {
        return id.value();
    }
}
