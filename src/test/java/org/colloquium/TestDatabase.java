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
import org.colloquium.database.EmbeddedPostgres;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.StringUtils;

/**
 * The one PostgreSQL that all tests of a run share, given to every application context that names no other.
 * SPRING_DATASOURCE_URL names another for the whole run.
 */
public class TestDatabase implements EnvironmentPostProcessor {
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
            EmbeddedPostgres shared = server();
            environment.getPropertySources().addLast(new MapPropertySource("testDatabase", properties(shared.url())));
        }
    }

    /** Properties of a new, empty database on the shared server, for a test that needs a server nobody has set up. */
    public static Map<String, Object> empty() {
        String name = "empty" + DATABASES.incrementAndGet();
        try (Connection connection =
                        DriverManager.getConnection(server().url(), server().username(), server().password());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException problem) {
            throw new IllegalStateException(problem);
        }
        return properties(server().url(name));
    }

    private static Map<String, Object> properties(String url) {
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                server().username(),
                "spring.datasource.password",
                server().password());
    }

    private static synchronized EmbeddedPostgres server() {
        if (server == null) {
            server = start();
        }
        return server;
    }

    private static EmbeddedPostgres start() {
        Path folder = Path.of(
                "target", "test-data", Long.toString(ProcessHandle.current().pid()));
        EmbeddedPostgres started = EmbeddedPostgres.startIn(folder, Path.of("target", "postgres-programs"));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            started.close();
            delete(folder);
        }));
        return started;
    }

    private static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
