package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * Which notes and annotations of a group are wanted; null and false ask for nothing in particular.
 *
 * @param words all of which occur in the note, in its passage, or in one reply
 * @param unanswered only questions that nobody has answered
 * @param mentioning only where the reader is named, in the note or in a reply
 * @param since only what was published after that moment
 */
public record StreamQuery(
        String words,
        @Nullable AccountId by,
        @Nullable PaperId paper,
        @Nullable Meaning meaning,
        @Nullable String tag,
        boolean unanswered,
        boolean mentioning,
        @Nullable Instant since)
        implements Serializable {
    public static final StreamQuery ALL = new StreamQuery("", null, null, null, null, false, false, null);
}
