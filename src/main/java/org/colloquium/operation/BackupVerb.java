package org.colloquium.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.database.ReachedDatabase;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/** {@code ./colloquium backup FILE}: one moment of all that the server holds, in one file. */
record BackupVerb(Environment environment, PrintStream out) {
    private static final String USAGE = "usage: ./colloquium backup FILE [--with-key]";
    private static final String WITH_KEY = "--with-key";

    void run(List<String> words) throws IOException, SQLException {
        List<String> files = words.stream().filter(it -> !it.startsWith("--")).toList();
        List<String> options = words.stream().filter(it -> it.startsWith("--")).toList();
        if (files.size() != 1 || !List.of(WITH_KEY).containsAll(options)) {
            throw new Refusal(USAGE);
        }
        Path file = CalledFrom.resolve(files.getFirst());
        boolean withKey = options.contains(WITH_KEY);
        try (ReachedDatabase database = ReachedDatabase.reach(environment, false)) {
            Manifest manifest = new BackupWriter(database.source()).write(file, withKey ? key(database) : null);
            try (Console console = new Console(database.source())) {
                console.keep(Deed.of(DeedKind.BACKUP_MADE).with("rows", manifest.rows()));
            }
            out.printf(
                    "Kept %,d rows of %d tables in %s (%,d bytes), as they were at %s.%n",
                    manifest.rows(), manifest.tables().size(), file, Files.size(file), manifest.made());
            tellOfKey(manifest, withKey);
            if (Files.exists(BackupWriter.listBeside(file))) {
                out.println("Who has been erased stands, by id, in " + BackupWriter.listBeside(file)
                        + ": keep the latest of these lists, for restoring an earlier backup with --erased.");
            }
        }
    }

    private void tellOfKey(Manifest manifest, boolean withKey) {
        if (withKey) {
            out.println("The key is in it: whoever has the file can read every secret in it. Keep it as you keep the key.");
        } else if (manifest.sealed().isEmpty()) {
            out.println("The key is not in it, and nothing in it needs one.");
        } else {
            out.println("The key is not in it. Without the key, which is COLLOQUIUM_KEY or the file \"key\" in the data"
                    + " folder, these cannot be read and must be entered again:");
            manifest.sealed().forEach((column, count) -> out.printf("  %s (%d)%n", column, count));
        }
    }

    private @Nullable String key(ReachedDatabase database) throws IOException {
        String given = environment.getProperty("colloquium.key", "").strip();
        if (!given.isEmpty()) {
            return given;
        }
        Path file = database.folder().map(it -> it.resolve("key")).orElse(null);
        if (file == null) {
            throw new Refusal("This server has no key here: give COLLOQUIUM_KEY, or leave out --with-key. Nothing was written.");
        }
        return Files.exists(file) ? Files.readString(file).strip() : null;
    }
}
