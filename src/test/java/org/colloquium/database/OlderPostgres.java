package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A server of an older PostgreSQL that is installed on this machine, as somebody else's external server might be. */
public final class OlderPostgres implements AutoCloseable {
    private static final String NAME = "colloquium";

    private final PostgresCluster cluster;
    private final String password;
    private final int port;

    private OlderPostgres(PostgresCluster cluster, Path folder) {
        this.cluster = cluster;
        this.port = cluster.start();
        Path passwordFile = folder.resolve("password");
        new DatabaseSetup(url("postgres"), Password.in(folder.resolve("superuser-password")))
                .create(NAME, passwordFile);
        this.password = Password.in(passwordFile);
    }

    public static OlderPostgres startIn(Path place, Path installation) {
        Path folder = place.toAbsolutePath();
        create(folder);
        PostgresPrograms programs = new PostgresPrograms(
                new PostgresBinaries(installation), UnprivilegedUser.of(folder), folder.resolve("messages.log"));
        Path superuserPassword = folder.resolve("superuser-password");
        Password.create(superuserPassword);
        programs.run(
                60,
                "initdb",
                "--pgdata=" + folder.resolve("cluster"),
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8");
        return new OlderPostgres(new PostgresCluster(folder.resolve("cluster"), programs), folder);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database);
    }

    public String username() {
        return NAME;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() {
        cluster.stop();
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
