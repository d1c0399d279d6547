package org.colloquium;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.colloquium.database.EmbeddedPostgres;
import org.colloquium.database.OlderPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * The one PostgreSQL that all tests of a run share, given to every application context that names no other.
 * SPRING_DATASOURCE_URL names another for the whole run; the property colloquium.test.postgres names the folder of an
 * installed PostgreSQL to start instead of our own.
 */
public class TestDatabase implements EnvironmentPostProcessor {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable Server server;

    private record Server(UnaryOperator<String> url, String username, String password, Runnable stop) {}

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            environment.getPropertySources().addLast(new MapPropertySource("testDatabase", properties("colloquium")));
        }
    }

    /** Properties of a new, empty database on the shared server, for a test that needs a server nobody has set up. */
    public static Map<String, Object> empty() {
        String name = "empty" + DATABASES.incrementAndGet();
        Server shared = server();
        try (Connection connection = DriverManager.getConnection(
                        shared.url().apply("colloquium"), shared.username(), shared.password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return properties(name);
    }

    /** Few idle connections: every cached context has a pool of its own, and the server allows a hundred. */
    private static Map<String, Object> properties(String database) {
        Server shared = server();
        return Map.of(
                "spring.datasource.url", shared.url().apply(database),
                "spring.datasource.username", shared.username(),
                "spring.datasource.password", shared.password(),
                "spring.datasource.hikari.minimum-idle", "1");
    }

    private static synchronized Server server() {
        Server shared = server;
        if (shared == null) {
            shared = start();
            forget(shared);
            server = shared;
        }
        return shared;
    }

    /** Stopped by Spring's own hook, which closes the application contexts first. */
    private static Server start() {
        Path folder = Path.of(
                "target", "test-data", Long.toString(ProcessHandle.current().pid()));
        String installation = System.getProperty("colloquium.test.postgres", "");
        Server started = installation.isEmpty() ? own(folder) : older(folder, Path.of(installation));
        SpringApplication.getShutdownHandlers().add(() -> {
            started.stop().run();
            delete(folder);
        });
        return started;
    }

    /** What tests wrote need not be there after a crash of the machine. */
    private static void forget(Server server) {
        try (Connection connection = DriverManager.getConnection(
                        server.url().apply("postgres"), server.username(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute("alter role current_user set synchronous_commit = off");
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Server own(Path folder) {
        EmbeddedPostgres postgres = EmbeddedPostgres.startIn(folder, Path.of("target", "postgres-programs"));
        return new Server(postgres::url, postgres.username(), postgres.password(), postgres::close);
    }

    private static Server older(Path folder, Path installation) {
        OlderPostgres postgres = OlderPostgres.startIn(folder, installation);
        return new Server(postgres::url, postgres.username(), postgres.password(), postgres::close);
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
