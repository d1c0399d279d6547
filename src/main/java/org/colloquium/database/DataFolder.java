package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.colloquium.launch.StartupProblem;
import org.jspecify.annotations.Nullable;

/** The folder that holds everything Colloquium keeps, locked by the one process that uses it. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder open(Path folder) {
        Path path = folder.toAbsolutePath().normalize();
        FileChannel channel = openLockFile(path);
        if (tryLock(channel) == null) {
            closeQuietly(channel);
            throw new StartupProblem("Another Colloquium is already running on the data folder " + path
                    + "; stop it, or choose another folder with COLLOQUIUM_DATA.");
        }
        return new DataFolder(path, channel);
    }

    /** Where PostgreSQL's files are. */
    Path postgres() {
        return path.resolve("postgres");
    }

    @Override
    public void close() {
        closeQuietly(lock);
    }

    private static FileChannel openLockFile(Path path) {
        try {
            Files.createDirectories(path.resolve("postgres"));
            return FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException problem) {
            throw new StartupProblem(
                    "Colloquium cannot write to the data folder " + path
                            + "; make it writable for this user, or choose another with COLLOQUIUM_DATA.",
                    problem);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
