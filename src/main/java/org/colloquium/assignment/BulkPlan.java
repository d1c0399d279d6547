package org.colloquium.assignment;

import java.io.Serializable;
import java.util.List;

/** What many assignments at once would come to, row by row; they are made only when no row has a problem. */
public record BulkPlan(List<BulkRow> rows) implements Serializable {
    public BulkPlan {
        rows = List.copyOf(rows);
    }

    public List<BulkRow> problems() {
        return rows.stream().filter(it -> it.problem() != null).toList();
    }

    /** Whether there is something to do, and nothing against it. */
    public boolean works() {
        return !rows.isEmpty() && problems().isEmpty();
    }
}
