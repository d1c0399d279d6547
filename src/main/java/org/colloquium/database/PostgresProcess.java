package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A living process that PostgreSQL's process file names. It need not be PostgreSQL: numbers are used again. */
record PostgresProcess(ProcessHandle handle) {
    static Optional<PostgresProcess> namedIn(Path processFile) {
        if (!Files.exists(processFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(processFile);
            return lines.isEmpty() || !lines.get(0).strip().matches("\\d{1,18}")
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.get(0).strip())).map(PostgresProcess::new);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** PostgreSQL makes its data folder the working folder; where that cannot be seen, its arguments name it. */
    boolean worksOn(Path folder) {
        if (handle.info()
                .command()
                .filter(command -> command.contains("postgres"))
                .isEmpty()) {
            return false;
        }
        Path workingFolder = Path.of("/proc", Long.toString(handle.pid()), "cwd");
        try {
            return workingFolder.toRealPath().equals(folder.toRealPath());
        } catch (IOException unknown) {
            return handle.info().commandLine().orElse("").contains(folder.toString());
        }
    }
}
