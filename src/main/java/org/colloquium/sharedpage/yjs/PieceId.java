package org.colloquium.sharedpage.yjs;

/**
 * What names one character for ever: who wrote it, and as which of theirs.
 *
 * @param client an open editor, a number that it drew at random
 */
record PieceId(long client, int clock) {}
