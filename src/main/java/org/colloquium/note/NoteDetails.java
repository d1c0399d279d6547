package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A note with its thread, as one reader sees it.
 *
 * @param settledAt when its thread was resolved, or its question answered; null while it is open
 * @param replies the thread, the oldest first
 */
public record NoteDetails(
        NoteId id,
        PaperId paper,
        Visibility visibility,
        TextDetails text,
        Marking marking,
        @Nullable Instant settledAt,
        List<ReplyDetails> replies)
        implements Serializable {}
