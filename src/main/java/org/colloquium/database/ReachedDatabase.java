package org.colloquium.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.colloquium.launch.StartupProblem;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * The database of a Colloquium for a program beside it: the one that SPRING_DATASOURCE_URL names, else that of the data
 * folder, which is started for the time being when no server runs on it.
 */
public final class ReachedDatabase implements AutoCloseable {
    private static final int PORT_LINE = 3;

    private final DataSource source;
    private final @Nullable Path folder;
    private final @Nullable EmbeddedPostgres started;

    private ReachedDatabase(DataSource source, @Nullable Path folder, @Nullable EmbeddedPostgres started) {
        this.source = source;
        this.folder = folder;
        this.started = started;
    }

    /** @throws StartupProblem in words for the console */
    public static ReachedDatabase reach(Environment environment, boolean mayBeNew) {
        ReachedDatabase reached = find(environment, mayBeNew);
        try {
            ServerCheck.check(reached.source);
            return reached;
        } catch (StartupProblem problem) {
            reached.close();
            throw problem;
        }
    }

    /** @param mayBeNew whether a data folder is made where there is none */
    private static ReachedDatabase find(Environment environment, boolean mayBeNew) {
        String url = environment.getProperty("spring.datasource.url", "");
        if (StringUtils.hasText(url)) {
            return new ReachedDatabase(
                    source(
                            url,
                            environment.getProperty("spring.datasource.username", ""),
                            environment.getProperty("spring.datasource.password", "")),
                    null,
                    null);
        }
        Path folder = Path.of(environment.getProperty("colloquium.data", "data"));
        if (!mayBeNew && !Files.exists(folder.resolve("postgres").resolve("password"))) {
            throw new StartupProblem("There is no Colloquium in the data folder "
                    + folder.toAbsolutePath().normalize()
                    + "; name it with COLLOQUIUM_DATA, or its PostgreSQL server with SPRING_DATASOURCE_URL.");
        }
        return running(folder).orElseGet(() -> start(folder));
    }

    public DataSource source() {
        return source;
    }

    /** The data folder, nothing when the database is another server's. */
    public Optional<Path> folder() {
        return Optional.ofNullable(folder);
    }

    @Override
    public void close() {
        if (started != null) {
            started.close();
        }
    }

    /** PostgreSQL writes down where it listens, and its word "ready" once it does. */
    private static Optional<ReachedDatabase> running(Path folder) {
        Path postgres = folder.toAbsolutePath().normalize().resolve("postgres");
        Path processFile = postgres.resolve("cluster").resolve("postmaster.pid");
        return PostgresProcess.namedIn(processFile)
                .filter(it -> it.worksOn(processFile.getParent()))
                .filter(it -> Files.exists(postgres.resolve("password")))
                .flatMap(it -> port(processFile))
                .map(it -> new ReachedDatabase(
                        source(
                                "jdbc:postgresql://127.0.0.1:%s/colloquium".formatted(it),
                                "colloquium",
                                Password.in(postgres.resolve("password"))),
                        folder,
                        null));
    }

    private static Optional<String> port(Path processFile) {
        try {
            List<String> lines = Files.readAllLines(processFile);
            boolean ready = lines.size() > PORT_LINE && lines.getLast().strip().equals("ready");
            return ready ? Optional.of(lines.get(PORT_LINE).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReachedDatabase start(Path folder) {
        EmbeddedPostgres server = EmbeddedPostgres.startIn(folder);
        return new ReachedDatabase(source(server.url(), server.username(), server.password()), folder, server);
    }

    private static DataSource source(String url, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setApplicationName("colloquium-operation");
        if (!username.isEmpty()) {
            source.setUser(username);
            source.setPassword(password);
        }
        return source;
    }
}
