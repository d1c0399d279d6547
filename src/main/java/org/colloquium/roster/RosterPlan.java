package org.colloquium.roster;

import java.io.Serializable;
import java.util.List;

/**
 * What a table would do, row by row.
 *
 * @param ignored headings of columns that mean nothing here
 */
public record RosterPlan(List<PlannedRow> rows, List<String> ignored) implements Serializable {
    /** How many rows do this. */
    public long count(Effect effect) {
        return rows.stream().filter(it -> it.effects().contains(effect)).count();
    }

    /** How many rows cannot be done; with one of them nothing is. */
    public long errors() {
        return rows.stream().filter(it -> it.error() != null).count();
    }
}
