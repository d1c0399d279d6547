package org.colloquium.note;

import java.time.Instant;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A note or reply of somebody else, for the list of what changed.
 *
 * @param reply the reply, null when the note itself is the news
 * @param toMe whether it answers a note of the reader
 * @param quote its first words, as plain text
 */
public record NoteNews(
        Instant when,
        AccountId who,
        PaperId paper,
        NoteId note,
        @Nullable ReplyId reply,
        boolean toMe,
        String quote) {}
