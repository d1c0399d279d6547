package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A PostgreSQL server beside this process, reachable from this machine only, with its data in a folder. */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String NAME = "colloquium";

    private final DataFolder data;
    private final PostgresCluster cluster;
    private final Path passwordFile;
    private final Path superuserPasswordFile;
    private int port;
    private volatile boolean closed;

    private EmbeddedPostgres(DataFolder data, Path binariesCache) {
        Path folder = data.postgres();
        UnprivilegedUser user = UnprivilegedUser.of(folder);
        Path messages = freshMessages(folder);
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(binariesCache);
        this.data = data;
        this.cluster = new PostgresCluster(folder.resolve("cluster"), new PostgresPrograms(binaries, user, messages));
        this.passwordFile = folder.resolve("password");
        this.superuserPasswordFile = folder.resolve("superuser-password");
    }

    public static EmbeddedPostgres startIn(Path folder) {
        return startIn(folder, folder.resolve("postgres").resolve("programs"));
    }

    /** The programs may be shared by servers on several data folders. */
    public static EmbeddedPostgres startIn(Path folder, Path programs) {
        DataFolder data = DataFolder.open(folder);
        try {
            EmbeddedPostgres server = new EmbeddedPostgres(data, programs.toAbsolutePath());
            server.start();
            return server;
        } catch (RuntimeException problem) {
            data.close();
            throw problem;
        }
    }

    public String url() {
        return url(NAME);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?ApplicationName=colloquium".formatted(port, database);
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return Password.in(passwordFile);
    }

    @Override
    public synchronized void close() {
        closed = true;
        cluster.stop();
        data.close();
    }

    private void start() {
        if (!cluster.exists()) {
            Password.create(superuserPasswordFile);
            cluster.create(superuserPasswordFile);
        }
        try {
            port = cluster.start();
            if (!Files.exists(passwordFile)) {
                new DatabaseSetup(url("postgres"), Password.in(superuserPasswordFile)).create(NAME, passwordFile);
            }
            watch();
        } catch (RuntimeException problem) {
            cluster.stop();
            throw problem;
        }
    }

    /** A server that ends though nobody asked it to, such as for want of memory, is started again where it was. */
    private void watch() {
        cluster.process().ifPresent(it -> it.onExit().thenRunAsync(this::revive));
    }

    private synchronized void revive() {
        if (closed) {
            return;
        }
        if (cluster.startAgain(port)) {
            System.err.println("PostgreSQL had ended unexpectedly and was started again.");
            watch();
        } else {
            System.err.println("PostgreSQL has ended and does not start again; its messages are in postgres/messages.log"
                    + " of the data folder. Start Colloquium again.");
        }
    }

    /** The messages of this start and of the one before: enough to see what happened, and they cannot grow for ever. */
    private static Path freshMessages(Path folder) {
        Path messages = folder.resolve("messages.log");
        try {
            if (Files.exists(messages)) {
                Files.move(messages, folder.resolve("messages-before.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.createFile(messages);
            // Root opens it, but a server that runs as somebody else writes to it too.
            Files.setAttribute(messages, "unix:uid", Files.getAttribute(folder, "unix:uid"));
            return messages;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
