package org.colloquium.assignment;

import java.io.Serializable;
import org.colloquium.assignment.propose.Level;

/**
 * What somebody may think of a paper by what they did before; it counts only when they confirm it.
 *
 * @param why such as "You upvoted it"
 */
public record PreferenceHint(Level level, String why) implements Serializable {}
