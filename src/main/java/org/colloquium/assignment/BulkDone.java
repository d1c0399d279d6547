package org.colloquium.assignment;

import java.io.Serializable;
import java.util.List;

/**
 * Many assignments were made.
 *
 * @param id takes them back at once
 * @param rows as they were made
 */
public record BulkDone(BulkId id, List<BulkRow> rows) implements Serializable {
    public int made() {
        return rows.size();
    }
}
