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

    /** The papers that came with a digest, as COPY reads them. */
    byte[] copyOf(String digest) throws SQLException, IOException {
        return copied("id in (select paper_id from digest_entry where digest_id = '" + digest + "' and added)");
    }

    /** Holds what a library holds already. */
    void fill(GroupId group) throws SQLException, IOException {
        copy(copied("group_id = '" + group + "'"));
    }

    private byte[] copied(String which) throws SQLException, IOException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection()) {
            manager(connection).copyOut("copy (select " + COLUMNS + " from paper where " + which + ") to stdout", rows);
        }
        return rows.toByteArray();
    }

    long rows(String digest) {
        return sql.sql("select count(*) from digest_entry where digest_id = cast(? as uuid) and added")
                .param(digest)
                .query(Long.class)
                .single();
    }

    void copy(byte[] rows) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            manager(connection).copyIn("copy floor (" + COLUMNS + ") from stdin", new ByteArrayInputStream(rows));
        }
    }

    /** Takes out what was copied last, as undoing an import does. */
    void takeOut() {
        sql.sql("delete from floor f where not exists (select 1 from paper p where p.id = f.id)")
                .update();
    }

    private static CopyManager manager(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
