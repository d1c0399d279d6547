package org.colloquium.note;

import java.io.Serializable;
import java.util.List;

/**
 * How often one reaction was given to a text, as far as the reader sees who gave it.
 *
 * @param count the reader's own included
 * @param mine whether the reader gave it
 * @param names of others who gave it, the earliest first; at most {@value Reactions#MOST_NAMES}
 */
public record ReactionDetails(Reaction reaction, int count, boolean mine, List<String> names) implements Serializable {}
