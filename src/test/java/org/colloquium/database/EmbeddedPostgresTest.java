package org.colloquium.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.colloquium.launch.StartupProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private static final Path PROGRAMS = Path.of("target", "postgres-programs");

    @TempDir
    Path folder;

    @Test
    void keepsItsRowsFromOneStartToTheNext() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create table kept as select 42 as answer");
        }
        try (EmbeddedPostgres server = start()) {
            assertThat(query(server, "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void refusesASecondUserOfTheSameFolder() {
        try (EmbeddedPostgres server = start()) {
            assertThatExceptionOfType(StartupProblem.class)
                    .isThrownBy(this::start)
                    .withMessageContaining("already running on the data folder " + folder);
            assertThat(server.url()).startsWith("jdbc:postgresql://127.0.0.1:");
        }
    }

    @Test
    void leavesAStrangerAloneWhomAStaleProcessFileNames() throws IOException, SQLException {
        start().close();
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            Path cluster = folder.resolve("postgres/cluster");
            Files.write(cluster.resolve("postmaster.pid"), List.of(Long.toString(stranger.pid()), cluster.toString()));
            try (EmbeddedPostgres server = start()) {
                assertThat(query(server, "select 1")).isEqualTo("1");
            }
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
    }

    @Test
    void comesBackWhereItWasAfterItWasKilled() throws Exception {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create table kept as select 42 as answer");
            Path processFile = folder.resolve("postgres/cluster/postmaster.pid");
            ProcessHandle killed = ProcessHandle.of(
                            Long.parseLong(Files.readAllLines(processFile).getFirst()))
                    .orElseThrow();
            killed.destroyForcibly();
            killed.onExit().get();
            Instant latest = Instant.now().plusSeconds(30);
            String kept = null;
            while (kept == null && Instant.now().isBefore(latest)) {
                try {
                    kept = query(server, "select answer from kept");
                } catch (SQLException notYet) {
                    Thread.sleep(50);
                }
            }
            assertThat(kept).isEqualTo("42");
        }
        assertThat(Files.exists(folder.resolve("postgres/cluster/postmaster.pid")))
                .as("it ends with its owner all the same")
                .isFalse();
    }

    @Test
    void knowsLettersBeyondAsciiAndHasTheExtensions() throws SQLException {
        try (EmbeddedPostgres server = start()) {
            execute(server, "create extension pg_trgm; create extension unaccent");
            assertThat(query(server, "select lower('ÉCOLE Ünïcode')")).isEqualTo("école ünïcode");
            assertThat(query(server, "select to_tsvector('simple', 'ÉCOLE Ünïcode')::text"))
                    .isEqualTo("'école':1 'ünïcode':2");
            assertThat(query(server, "show fsync")).isEqualTo("on");
            assertThat(query(server, "show is_superuser")).isEqualTo("off");
        }
    }

    @Test
    void noPasswordNoWayInAndMessagesSayNothingOfWhatARowHeld() throws SQLException, IOException {
        try (EmbeddedPostgres server = start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.url(), server.username(), "guessed"))
                    .withMessageContaining("password");
            execute(server, "create table person (email text primary key)");
            assertThatExceptionOfType(SQLException.class).isThrownBy(() -> insertTwice(server, "mei@example.org"));
        }
        assertThat(Files.readString(folder.resolve("postgres/messages.log")))
                .contains("duplicate key value")
                .doesNotContain("mei@example.org");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("postgres/password"))))
                .isEqualTo("rw-------");
    }

    private static void insertTwice(EmbeddedPostgres server, String email) throws SQLException {
        try (Connection connection = connect(server);
                PreparedStatement insert = connection.prepareStatement("insert into person values (?), (?)")) {
            insert.setString(1, email);
            insert.setString(2, email);
            insert.execute();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.startIn(folder, PROGRAMS);
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String query(EmbeddedPostgres server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        return DriverManager.getConnection(server.url(), server.username(), server.password());
    }
}
