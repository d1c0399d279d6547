package org.colloquium.operation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a schema with their columns, each after those that it refers to. What the schema itself is made by is not among them. */
final class Tables {
    /** Filled by any server that has started, and worth nothing on another one. */
    static final Set<String> HOUSEKEEPING = Set.of("setup_code", "scheduled_tasks", "attempt_limit");

    private static final String COLUMNS = """
            select table_name, column_name from information_schema.columns c
            where table_schema = ? and is_generated = 'NEVER' and table_name <> 'flyway_schema_history'
              and exists (select 1 from information_schema.tables t
                          where t.table_schema = c.table_schema and t.table_name = c.table_name
                            and t.table_type = 'BASE TABLE')
            order by table_name, ordinal_position""";
    private static final String REFERENCES = """
            select distinct f.relname, t.relname from pg_constraint c
            join pg_class f on f.oid = c.conrelid join pg_class t on t.oid = c.confrelid
            where c.contype = 'f' and c.connamespace = cast(? as regnamespace) and f.oid <> t.oid""";

    private Tables() {}

    static List<Table> of(Connection connection, String schema) throws SQLException {
        Map<String, List<String>> columns = pairs(connection, COLUMNS, schema);
        Map<String, List<String>> references = pairs(connection, REFERENCES, schema);
        List<Table> sorted = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (done.size() < columns.size()) {
            List<String> next = columns.keySet().stream()
                    .filter(it -> !done.contains(it))
                    .filter(it -> done.containsAll(references.getOrDefault(it, List.of())))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle, beside " + done);
            }
            next.forEach(it -> sorted.add(new Table(it, columns.getOrDefault(it, List.of()))));
            done.addAll(next);
        }
        return sorted;
    }

    private static Map<String, List<String>> pairs(Connection connection, String sql, String schema)
            throws SQLException {
        Map<String, List<String>> pairs = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, schema);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    pairs.computeIfAbsent(rows.getString(1), it -> new ArrayList<>())
                            .add(rows.getString(2));
                }
            }
        }
        return pairs;
    }

    /** A table and those of its columns that are written. */
    record Table(String name, List<String> columns) {
        String quoted() {
            return quote(name);
        }

        String columnList() {
            return String.join(", ", columns.stream().map(Tables::quote).toList());
        }
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
