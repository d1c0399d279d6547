package org.colloquium.roster;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table and what it would do.
 *
 * @param effects in the order of their kinds; none where there is an error
 * @param error what is wrong with it and what to do, null when it can be done
 */
public record PlannedRow(
        RosterRow row, List<Effect> effects, @Nullable String error) implements Serializable {}
