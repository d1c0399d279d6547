package org.colloquium.assignment;

import java.io.Serializable;
import org.colloquium.assignment.propose.Level;
import org.jspecify.annotations.Nullable;

/**
 * What a member says of taking a paper.
 *
 * @param level null while they have not said
 * @param conflict whether a conflict of interest keeps them from it
 */
public record Preference(@Nullable Level level, boolean conflict) implements Serializable {
    public static final Preference NONE = new Preference(null, false);

    boolean isNothing() {
        return level == null && !conflict;
    }
}
