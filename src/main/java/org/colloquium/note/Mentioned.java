package org.colloquium.note;

import java.util.List;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A note or reply names people that it did not name before.
 *
 * @param reply the reply under the note, null when the note itself does
 */
public record Mentioned(NoteId note, @Nullable ReplyId reply, List<AccountId> people) {}
