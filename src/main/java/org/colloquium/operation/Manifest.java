package org.colloquium.operation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a backup says of itself.
 *
 * @param format of the file
 * @param application the version that wrote it
 * @param schema the version of the database's schema
 * @param sealed how many secrets are in it that only their key opens, by the table and column they stand in
 */
record Manifest(
        int format, String application, String schema, Instant made, List<Part> tables, Map<String, Long> sealed) {
    static final int FORMAT = 1;

    /**
     * One table.
     *
     * @param columns in the order in which they stand in the file
     * @param sha256 of the table's rows as they stand in the file
     */
    record Part(String name, List<String> columns, long rows, long bytes, String sha256) {
        String entry() {
            return "tables/" + name + ".copy";
        }
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }
}
