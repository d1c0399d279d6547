package org.colloquium.note;

import java.io.Serializable;
import java.util.List;
import org.colloquium.paper.PaperId;

/**
 * A note with its thread, as one reader sees it.
 *
 * @param replies the thread, the oldest first
 */
public record NoteDetails(NoteId id, PaperId paper, Visibility visibility, TextDetails text, List<ReplyDetails> replies)
        implements Serializable {}
