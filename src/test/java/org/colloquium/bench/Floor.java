package org.colloquium.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.colloquium.group.GroupId;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The least that storing papers costs: COPY into a table with their columns, generated search words and indexes. */
final class Floor {
    private static final String COLUMNS = "id, version, group_id, title, title_text, abstract, abstract_text, authors,"
            + " arxiv_id, doi, published, links, title_key, added_at, added_by";

    private final DataSource database;
    private final JdbcClient sql;

    Floor(Server server) {
        database = server.bean(DataSource.class);
        sql = server.bean(JdbcClient.class);
        sql.sql("create table floor (like paper including all)").update();
    }

    /** The group's papers as COPY reads them. */
    byte[] copyOf(GroupId group) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection()) {
            manager(connection)
                    .copyOut(
                            "copy (select " + COLUMNS + " from paper where group_id = '" + group + "') to stdout",
                            rows);
        }
        return rows.toByteArray();
    }

    long rows(GroupId group) {
        return sql.sql("select count(*) from paper where group_id = ?")
                .param(group.value())
                .query(Long.class)
                .single();
    }

    void copy(byte[] rows) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            manager(connection).copyIn("copy floor (" + COLUMNS + ") from stdin", new ByteArrayInputStream(rows));
        }
    }

    void empty() {
        sql.sql("truncate floor").update();
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
