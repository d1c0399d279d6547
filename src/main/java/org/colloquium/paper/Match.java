package org.colloquium.paper;

/**
 * A paper of the library that an entry is, or might be, the same work as.
 *
 * @param paper the one in the library
 * @param answer the verdict, same or doubtful, and why
 */
public record Match(PaperId paper, SameWork answer) {}
