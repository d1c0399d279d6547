package org.colloquium.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.database.ReachedDatabase;
import org.springframework.core.env.Environment;

/** {@code ./colloquium restore FILE}: brings a backup back into a server that nobody has set up. */
record RestoreVerb(Environment environment, PrintStream out) {
    private static final String USAGE = "usage: ./colloquium restore FILE [--erased LIST] [--anyway]";
    private static final String ANYWAY = "--anyway";
    private static final String ERASED = "--erased";

    void run(List<String> words) throws IOException, SQLException {
        List<String> rest = new ArrayList<>(words);
        boolean anyway = rest.remove(ANYWAY);
        ErasedSince erased = ErasedSince.NOBODY;
        int option = rest.indexOf(ERASED);
        if (option >= 0 && option + 1 < rest.size()) {
            erased = ErasedSince.read(CalledFrom.resolve(rest.remove(option + 1)));
            rest.remove(option);
        }
        if (rest.size() != 1 || rest.getFirst().startsWith("--")) {
            throw new Refusal(USAGE);
        }
        try (BackupReader backup = BackupReader.open(CalledFrom.resolve(rest.getFirst()));
                ReachedDatabase database = ReachedDatabase.reach(environment, true)) {
            Restore restore = new Restore(database.source(), backup, erased, anyway);
            List<Finding> findings = restore.run();
            try (Console console = new Console(database.source())) {
                console.keep(Deed.of(DeedKind.BACKUP_RESTORED)
                        .with("rows", backup.manifest().rows()));
            }
            tell(backup.manifest(), findings, restore.broughtBack());
            restoreKey(backup.key(), database);
        }
    }

    private void tell(Manifest manifest, List<Finding> findings, int broughtBack) {
        out.printf(
                "Restored %,d rows of %d tables, as they were at %s; sums and counts are those that were written.%n",
                manifest.rows(), manifest.tables().size(), manifest.made());
        findings.forEach(out::println);
        boolean wrong = findings.stream().anyMatch(Finding::wrong);
        out.println(wrong ? "It was brought back although this must hold and does not." : "All holds that must.");
        if (broughtBack > 0) {
            out.printf(
                    "%d of the people in it have been erased since. They cannot sign in, and the next start of the server"
                            + " erases them again: start it now, or start it anew.%n",
                    broughtBack);
        }
    }

    private void restoreKey(Optional<String> key, ReachedDatabase database) throws IOException {
        if (key.isEmpty() || environment.getProperty("colloquium.key", "").contains(key.get())) {
            return;
        }
        Path file = database.folder().map(it -> it.resolve("key")).orElse(null);
        if (file == null || !environment.getProperty("colloquium.key", "").isBlank()) {
            out.println("The backup holds its key. Add it to COLLOQUIUM_KEY, after a comma, for the secrets in the data"
                    + " to be read: unzip -p FILE key");
            return;
        }
        String present = Files.exists(file) ? Files.readString(file).strip() : "";
        if (!Arrays.asList(present.split(",")).contains(key.get())) {
            Path unfinished = file.resolveSibling("key-unfinished");
            Files.deleteIfExists(unfinished);
            Files.createFile(
                    unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(unfinished, key.get() + (present.isEmpty() ? "" : "," + present) + "\n");
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            out.println("Its key was put into " + file + "; a server that runs takes it at its next start.");
        }
    }
}
