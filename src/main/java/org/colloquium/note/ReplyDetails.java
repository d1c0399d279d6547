package org.colloquium.note;

import java.io.Serializable;

/** A reply as one reader sees it. */
public record ReplyDetails(ReplyId id, NoteId note, TextDetails text) implements Serializable {}
