package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * An external PostgreSQL that a test kills, stops and starts again at the same address: Debian's of version 15 where it
 * is installed, else the one that the app brings along.
 */
public final class RestartablePostgres implements AutoCloseable {
    private static final Path DEBIANS = Path.of("/usr/lib/postgresql/15");
    private static final String NAME = "colloquium";

    private final PostgresCluster cluster;
    private final int port = freePort();
    private final String password;

    private RestartablePostgres(Path folder) throws IOException {
        Files.createDirectories(folder);
        PostgresBinaries binaries = Files.exists(DEBIANS.resolve("bin/initdb"))
                ? new PostgresBinaries(DEBIANS)
                : PostgresBinaries.unpackedIn(Path.of("target", "postgres-programs").toAbsolutePath());
        PostgresPrograms programs =
                new PostgresPrograms(binaries, UnprivilegedUser.of(folder), folder.resolve("messages.log"));
        Path superuserPassword = folder.resolve("superuser-password");
        Password.create(superuserPassword);
        Path data = folder.resolve("cluster");
        programs.run(
                60,
                "initdb",
                "--pgdata=" + data,
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        cluster = new PostgresCluster(data, programs);
        start();
        new DatabaseSetup(url("postgres"), Password.in(superuserPassword)).create(NAME, folder.resolve("password"));
        password = Password.in(folder.resolve("password"));
    }

    public static RestartablePostgres startIn(Path folder) throws IOException {
        return new RestartablePostgres(folder.toAbsolutePath());
    }

    public void start() {
        if (!cluster.startAgain(port)) {
            throw new IllegalStateException("PostgreSQL does not start.");
        }
    }

    public void stop() {
        cluster.stop();
    }

    /** As a machine does that loses its power. */
    public void kill() {
        cluster.process().ifPresent(it -> {
            it.destroyForcibly();
            it.onExit().join();
        });
    }

    public String url() {
        return url(NAME);
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        stop();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
