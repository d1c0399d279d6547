package org.colloquium.digest.format.table;

import java.util.List;

/** A row of a table, with the lines that it stands on. */
record Row(List<String> cells, int firstLine, int lastLine) {

    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
