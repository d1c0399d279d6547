package org.colloquium.operation;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a database holds into one file, a zip with one entry a table as PostgreSQL's COPY writes it. All of
 * it is read in one transaction, so that it is one moment of a server on which people go on working, and nothing is held
 * in memory but a row.
 */
final class BackupWriter {
    private static final int FAST = 4; // the last few percent of size cost most of the time

    private final DataSource database;
    private final JsonMapper json = JsonMapper.shared();
    private ErasedSince erased = ErasedSince.NOBODY;

    BackupWriter(DataSource database) {
        this.database = database;
    }

    /**
     * The file appears under its name when it is whole, and beside it the list of who has been erased, if anybody.
     *
     * @param key goes into it, unless it is null
     */
    Manifest write(Path file, @Nullable String key) throws IOException, SQLException {
        if (Files.exists(file)) {
            throw new Refusal("There is a file " + file + " already; it was left as it is. Give another name.");
        }
        Path unfinished = file.resolveSibling(file.getFileName() + "-unfinished");
        Files.deleteIfExists(unfinished);
        try (FileChannel channel = FileChannel.open(
                unfinished,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            Manifest manifest;
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                zip.setLevel(FAST);
                manifest = write(zip, key);
                zip.finish();
                out.flush();
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            if (!erased.lines().isEmpty()) {
                erased.write(listBeside(file));
            }
            return manifest;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    static Path listBeside(Path file) {
        return file.resolveSibling(file.getFileName() + ".erased");
    }

    private Manifest write(ZipOutputStream zip, @Nullable String key) throws IOException, SQLException {
        String schema = Schemas.of(database).toString();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            Instant made = Instant.now();
            Map<String, Long> sealed = new TreeMap<>();
            List<Manifest.Part> parts = new ArrayList<>();
            for (Tables.Table table : Tables.of(connection, connection.getSchema())) {
                parts.add(write(zip, connection, table, sealed));
            }
            erased = ErasedSince.of(connection);
            connection.rollback();
            Manifest manifest = new Manifest(Manifest.FORMAT, Release.version(), schema, made, parts, sealed);
            if (key != null) {
                entry(zip, "key", key + "\n");
            }
            entry(zip, "manifest.json", json.writerWithDefaultPrettyPrinter().writeValueAsString(manifest));
            return manifest;
        }
    }

    private static Manifest.Part write(
            ZipOutputStream zip, Connection connection, Tables.Table table, Map<String, Long> sealed)
            throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry("tables/" + table.name() + ".copy"));
        Sums sums = new Sums(zip);
        SealedSecrets secrets = new SealedSecrets(sums, table.name(), table.columns());
        CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
        long rows = copy.copyOut("copy " + table.quoted() + " (" + table.columnList() + ") to stdout", secrets);
        zip.closeEntry();
        sealed.putAll(secrets.found());
        return new Manifest.Part(table.name(), table.columns(), rows, sums.bytes(), sums.sha256Hex());
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
