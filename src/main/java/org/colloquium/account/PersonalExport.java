package org.colloquium.account;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The archive of everything about one person, written row by row. SQL says {@code :person} where it means them. */
public final class PersonalExport implements AutoCloseable {
    private static final int ROWS_AT_ONCE = 200;

    private final ZipOutputStream zip;
    private final JdbcClient database;
    private final UUID person;
    private final Map<String, String> files = new LinkedHashMap<>();

    PersonalExport(OutputStream into, JdbcClient database, AccountId person) {
        this.zip = new ZipOutputStream(into, StandardCharsets.UTF_8);
        this.database = database;
        this.person = person.value();
    }

    /** A JSON file: a list with one object for each row. */
    public void json(String name, String about, String sql) {
        json(name, about, sql, UnaryOperator.identity());
    }

    /** The same of what is kept in another shape than the person knows: each row, as JSON, is written as it becomes. */
    public void json(String name, String about, String sql, UnaryOperator<String> becomes) {
        begin(name + ".json", about);
        String[] before = {"[\n"};
        each("select to_jsonb(of_row)::text from (" + sql + ") of_row", row -> {
            write(before[0] + becomes.apply(row));
            before[0] = ",\n";
        });
        write(before[0].equals("[\n") ? "[]\n" : "\n]\n");
        end();
    }

    /** A Markdown file: the one column of each row as it is. */
    public void markdown(String name, String about, String sql) {
        begin(name + ".md", about);
        each(sql, this::write);
        end();
    }

    /** A file for each row, from its columns name and bytes. */
    public void files(String folder, String about, String sql) {
        files.put(folder + "/", about);
        database.sql(sql).withFetchSize(1).param("person", person).query(row -> {
            try {
                zip.putNextEntry(new ZipEntry(folder + "/" + safe(row.getString("name"))));
                zip.write(row.getBytes("bytes"));
                zip.closeEntry();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Last of all, what the files are. */
    void readMe(String introduction) {
        begin("README.md", "This page.");
        write(introduction);
        files.forEach((file, about) -> write("- `" + file + "`: " + about + "\n"));
        end();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void each(String sql, java.util.function.Consumer<String> use) {
        database.sql(sql).withFetchSize(ROWS_AT_ONCE).param("person", person).query(row -> {
            use.accept(row.getString(1));
        });
    }

    private void begin(String file, String about) {
        files.put(file, about);
        try {
            zip.putNextEntry(new ZipEntry(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) {
        try {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void end() {
        try {
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name that unpacks beside the others, wherever it came from. */
    private static String safe(String name) {
        String safe = name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("\\.{2,}", ".");
        return safe.substring(0, Math.min(120, safe.length()));
    }
}
