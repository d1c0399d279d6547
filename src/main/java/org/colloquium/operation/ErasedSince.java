package org.colloquium.operation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * The list of people who have been erased, by their ids. It is written beside every backup, so that the list of a later
 * one is at hand when an earlier one is brought back: those people are erased anew at the next start, and cannot sign in
 * before.
 */
record ErasedSince(List<String> lines) {
    static final ErasedSince NOBODY = new ErasedSince(List.of());
    private static final String COLUMNS = "id, erased_at, notes_stay";
    private static final Pattern LINE = Pattern.compile("[0-9a-f-]{36}\\t[0-9 :.+-]+\\t[tf]");

    ErasedSince {
        lines = List.copyOf(lines);
    }

    /** Reads a list as {@link #of} and a backup write it. */
    static ErasedSince read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file).stream()
                .filter(it -> !it.isBlank() && !it.startsWith("#"))
                .toList();
        if (!lines.stream().allMatch(it -> LINE.matcher(it).matches())) {
            throw new Refusal(file + " is no list of erased people as a backup writes it. Nothing was changed.");
        }
        return new ErasedSince(lines);
    }

    static ErasedSince of(Connection connection) throws IOException, SQLException {
        if (!isKept(connection)) {
            return NOBODY;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select " + COLUMNS + " from erased_account order by erased_at) to stdout", out);
        return new ErasedSince(out.toString(StandardCharsets.UTF_8).lines().toList());
    }

    void write(Path file) throws IOException {
        List<String> all = new ArrayList<>();
        all.add("# Who has been erased: for ./colloquium restore EARLIER --erased THIS");
        all.addAll(lines);
        Files.write(file, all);
    }

    /**
     * Puts them on the list of the restored server, and keeps out those whom the backup has brought back.
     *
     * @return how many it has brought back
     */
    int apply(Connection connection) throws SQLException {
        if (!isKept(connection)) {
            return 0;
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into erased_account (" + COLUMNS
                + ") values (cast(? as uuid), cast(? as timestamptz), cast(? as boolean)) on conflict do nothing")) {
            for (String line : lines) {
                String[] fields = line.split("\t");
                for (int i = 0; i < fields.length; i++) {
                    insert.setString(i + 1, fields[i]);
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
        return keepOut(connection);
    }

    private static int keepOut(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("delete from access_token where account_id in (select id from erased_account)");
            statement.execute("delete from remembered_sign_in where account_id in (select id from erased_account)");
            return statement.executeUpdate(
                    "update account set enabled = false, epoch = epoch + 1 where id in (select id from erased_account)");
        }
    }

    private static boolean isKept(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select to_regclass('erased_account') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
