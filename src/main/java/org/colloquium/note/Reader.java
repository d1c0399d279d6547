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

    /** The condition in SQL on a row of {@code note}, with the reader as {@code :me}. */
    String sees() {
        return "deleted_at is null and (visibility = 'GROUP' or author_id = :me) and not is_veiled(note.paper_id, note.author_id, :me)"
                + (moderator ? "" : " and (hidden_at is null or author_id = :me)");
    }
}
