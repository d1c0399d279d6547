package org.colloquium.operation;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A backup that is read: its manifest, and table by table its rows, held against what the manifest says of them. */
final class BackupReader implements AutoCloseable {
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupReader(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static BackupReader open(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + "; nothing was changed.");
        }
        try {
            ZipFile zip = new ZipFile(file.toFile());
            String text = text(zip, "manifest.json")
                    .orElseThrow(() -> new ZipException("it has no manifest"));
            Manifest manifest = JsonMapper.shared().readValue(text, Manifest.class);
            if (manifest.format() > Manifest.FORMAT) {
                throw new Refusal("This backup was written by a newer Colloquium (" + manifest.application()
                        + "); restore it with that one. Nothing was changed.");
            }
            return new BackupReader(zip, manifest);
        } catch (ZipException | JacksonException e) {
            throw new Refusal(
                    file + " is no backup of Colloquium, or not a whole one (" + e.getMessage() + "). Nothing was changed.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Nothing where the backup was made without it. */
    Optional<String> key() throws IOException {
        return text(zip, "key").map(String::strip);
    }

    /** Puts the rows of one table in, which is refused unless they are those that were written. */
    void load(Connection connection, Manifest.Part part) throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(part.entry());
        if (entry == null) {
            throw damaged(part);
        }
        Tables.Table table = new Tables.Table(part.name(), part.columns());
        try (DigestInputStream rows = new DigestInputStream(
                new BufferedInputStream(zip.getInputStream(entry), 1 << 16), Sums.sha256())) {
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.quoted() + " (" + table.columnList() + ") from stdin", rows, 1 << 16);
            String sum = HexFormat.of().formatHex(rows.getMessageDigest().digest());
            if (count != part.rows() || !sum.equals(part.sha256())) {
                throw damaged(part);
            }
        } catch (ZipException e) {
            throw damaged(part);
        }
    }

    private static Refusal damaged(Manifest.Part part) {
        return new Refusal("The backup is damaged: the rows of \"" + part.name()
                + "\" are not those that were written. Nothing was restored; take another backup.");
    }

    private static Optional<String> text(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
