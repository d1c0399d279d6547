package org.colloquium.vote;

import java.io.Serializable;
import org.colloquium.paper.PaperId;

/**
 * A paper and how many members upvoted it within a time.
 *
 * @param upvotes at least one
 */
public record Gathered(PaperId paper, int upvotes) implements Serializable {}
