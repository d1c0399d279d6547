package org.colloquium.note;

/** Somebody answered a note. */
public record ReplyWritten(ReplyId reply) {}
