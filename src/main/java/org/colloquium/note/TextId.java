package org.colloquium.note;

import java.io.Serializable;
import java.util.UUID;

/** Names one text of a member: a note, which an annotation is too, or a reply. */
public sealed interface TextId extends Serializable permits NoteId, ReplyId {
    UUID value();
}
