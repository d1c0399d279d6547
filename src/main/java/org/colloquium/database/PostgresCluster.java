package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.colloquium.launch.StartupProblem;
import org.springframework.util.FileSystemUtils;

/** PostgreSQL's own data folder, and the server process that works on it. */
final class PostgresCluster {
    private static final int START_ATTEMPTS = 4;
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 8;
    private static final long PAUSE = 250;

    private final Path folder;
    private final PostgresPrograms programs;

    PostgresCluster(Path folder, PostgresPrograms programs) {
        this.folder = folder;
        this.programs = programs;
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Makes it beside its place first: a start that is killed half way leaves nothing that looks complete. */
    void create(Path superuserPassword) {
        Path unfinished = folder.resolveSibling("cluster-unfinished");
        try {
            FileSystemUtils.deleteRecursively(unfinished);
            if (!initialise(unfinished, superuserPassword)) {
                throw new StartupProblem("PostgreSQL could not be set up in " + folder + "; its messages are in "
                        + programs.messages() + ".");
            }
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private boolean initialise(Path unfinished, Path superuserPassword) {
        return programs.run(
                START_SECONDS,
                "initdb",
                "--pgdata=" + unfinished,
                "--username=postgres",
                "--pwfile=" + superuserPassword,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
    }

    /** Starts the server and returns its port; tries again, since another program may take the port in between. */
    int start() {
        stopSurvivor();
        for (int attempt = 1; attempt <= START_ATTEMPTS; attempt++) {
            int port = freePort();
            if (start(port)) {
                return port;
            }
            stop();
        }
        throw new StartupProblem("PostgreSQL did not start; its messages are in " + programs.messages() + ".");
    }

    /** After a server was killed: for a moment the processes that it leaves stand in the way of another. */
    boolean startAgain(int port) {
        for (int attempt = 1; attempt <= 10 * START_ATTEMPTS; attempt++) {
            if (start(port)) {
                return true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** The server's first process, while it runs. */
    Optional<ProcessHandle> process() {
        return PostgresProcess.namedIn(processFile())
                .filter(it -> it.worksOn(folder))
                .map(PostgresProcess::handle);
    }

    private boolean start(int port) {
        String options = "-c listen_addresses=127.0.0.1 -c unix_socket_directories= -c port=" + port
                + " -c log_error_verbosity=terse"; // what a row held is nobody's to read in messages
        return programs.run(
                START_SECONDS + 5,
                "pg_ctl",
                "start",
                "--pgdata=" + folder,
                "--wait",
                "--timeout=" + START_SECONDS,
                "--log=" + programs.messages(),
                "--options=" + options);
    }

    /** Ends what runs: politely, and if that takes too long, at once (PostgreSQL then recovers at its next start). */
    void stop() {
        if (!stop("fast")) {
            stop("immediate");
        }
    }

    private boolean stop(String mode) {
        return !Files.exists(processFile())
                || programs.run(
                        STOP_SECONDS + 1,
                        "pg_ctl",
                        "stop",
                        "--pgdata=" + folder,
                        "--mode=" + mode,
                        "--wait",
                        "--timeout=" + STOP_SECONDS);
    }

    /** A Colloquium that was killed leaves its server running, or a file that now names a stranger's process. */
    private void stopSurvivor() {
        Optional<PostgresProcess> named = PostgresProcess.namedIn(processFile());
        if (named.isEmpty()) {
            return;
        }
        if (named.get().worksOn(folder)) {
            stop();
        } else {
            forgetStranger();
        }
    }

    private void forgetStranger() {
        try {
            Files.deleteIfExists(processFile());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private Path processFile() {
        return folder.resolve("postmaster.pid");
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
