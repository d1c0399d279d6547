package org.colloquium.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.colloquium.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.util.FileSystemUtils;

/** The packaged app behind its launcher, as a person or a supervisor starts and ends it. */
class LauncherIT {
    private static final Path APPLICATION = Path.of("target", "launched").toAbsolutePath();
    private static final int END = 30;

    private Path data = APPLICATION;
    private int port;

    /** The launcher without sources has nothing to build, so it runs what this very build has packaged. */
    @BeforeAll
    static void unpack() throws IOException, InterruptedException {
        assumeTrue(found("setsid"), "setsid is not on this machine");
        FileSystemUtils.deleteRecursively(APPLICATION);
        Files.createDirectories(APPLICATION.resolve(".mvn"));
        Files.copy(Path.of("colloquium"), APPLICATION.resolve("colloquium"));
        Files.setPosixFilePermissions(APPLICATION.resolve("colloquium"), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.copy(Path.of(".mvn/jdk.sh"), APPLICATION.resolve(".mvn/jdk.sh"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        assertThat(run(
                        java,
                        "-Djarmode=tools",
                        "-jar",
                        "target/colloquium.jar",
                        "extract",
                        "--destination",
                        APPLICATION.resolve("target/run").toString()))
                .isTrue();
    }

    @BeforeEach
    void choose(TestInfo test) throws IOException {
        data = APPLICATION.resolve("data-" + test.getTestMethod().orElseThrow().getName());
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
    }

    /** One life of one data folder, since each new one costs as long as all the rest. */
    @Test
    void isAloneOnItsDataAndKeepsWhatWasCommittedWhenItsGroupIsKilled() throws Exception {
        try (Launched killed = start().awaitReady()) {
            assertThat(killed.health()).isEqualTo(200);
            try (Launched second = Launched.start(APPLICATION, port + 1, settings())) {
                assertThat(second.exitCode()).isEqualTo(1);
                assertThat(second.complaints().lines())
                        .singleElement()
                        .asString()
                        .contains("already running on the data folder " + data);
            }
            assertThat(killed.health()).isEqualTo(200);
            database("create table kept as select 42 as answer");
            ProcessHandle survivor = postgres().orElseThrow();
            killed.signalGroup("KILL");
            assertThat(killed.endsWithin(END)).isTrue();
            assertThat(survivor.isAlive()).isTrue();
        }
        saysInOneSentenceThatThePortIsTaken();
        try (Launched next = start().awaitReady()) {
            assertThat(database("select answer from kept")).isEqualTo("42");
            assertThat(next.health()).isEqualTo(200);
            ProcessHandle postgres = postgres().orElseThrow();
            next.signalGroup("INT"); // as a terminal does
            assertThat(next.endsWithin(END)).isTrue();
            assertThat(ends(postgres)).isTrue();
            assertThat(next.complaints()).isEmpty();
        }
    }

    private void saysInOneSentenceThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Launched server = Launched.start(APPLICATION, taken.getLocalPort(), settings())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.complaints().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Port " + taken.getLocalPort() + " is already in use");
        }
        assertThat(postgres()).isEmpty();
    }

    @Test
    void saysInOneSentenceThatTheDataFolderCannotBeWritten() throws Exception {
        Files.createDirectories(data);
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("r-xr-xr-x"));
        String[] user = withoutRights();
        try (Launched server = Launched.start(APPLICATION, port, settings(), user)) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.complaints().lines())
                    .singleElement()
                    .asString()
                    .startsWith("Colloquium cannot write to the data folder " + data);
        }
    }

    @Test
    void runsOnAnExternalServer() throws Exception {
        Map<String, String> settings = external();
        settings.put("COLLOQUIUM_KEY", Base64.getEncoder().encodeToString(new byte[32]));
        try (Launched server = Launched.start(APPLICATION, port, settings).awaitReady()) {
            assertThat(server.health()).isEqualTo(200);
            assertThat(data).doesNotExist();
        }
    }

    @Test
    void saysInOneSentenceThatAnExternalServerNeedsAKey() throws Exception {
        try (Launched server = Launched.start(APPLICATION, port, external())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.complaints().lines())
                    .singleElement()
                    .asString()
                    .startsWith("COLLOQUIUM_KEY is missing: with an external database");
        }
    }

    /** The verbs of whoever runs the server: beside it while it runs, and on a data folder where none does. */
    @Test
    void looksThroughKeepsAndBringsBackWhatAServerHolds() throws Exception {
        Map<String, String> settings = Map.of(
                "COLLOQUIUM_DATA", data.toString(),
                "COLLOQUIUM_ADMIN_EMAIL", "ada@example.org",
                "COLLOQUIUM_ADMIN_PASSWORD", "a sentence that nobody guesses");
        Path caller = Files.createDirectories(data.resolveSibling("caller"));
        Files.deleteIfExists(caller.resolve("kept.backup"));
        try (Launched server = Launched.start(APPLICATION, port, settings).awaitReady()) {
            assertThat(verb(data, caller, "check"))
                    .startsWith("0 ")
                    .contains("Every group has an owner.")
                    .endsWith("All holds that must.\n");
            assertThat(verb(data, caller, "user", "create", "otis@example.org", "Otis"))
                    .startsWith("0 ")
                    .contains("/invitation/");
            assertThat(verb(data, caller, "backup", "kept.backup")).startsWith("0 Kept ");
            assertThat(verb(data, caller, "restore", "kept.backup"))
                    .startsWith("2 ")
                    .contains("is not empty");
            assertThat(server.health()).isEqualTo(200);
            assertThat(server.complaints()).isEmpty();
            ProcessHandle postgres = postgres().orElseThrow();
            server.signal("TERM");
            assertThat(server.endsWithin(END)).isTrue();
            assertThat(ends(postgres)).isTrue();
        }
        Path other = data.resolveSibling("data-broughtBack");
        assertThat(verb(other, caller, "check")).startsWith("2 ").contains("There is no Colloquium in the data folder");
        assertThat(verb(other, caller, "restore", "kept.backup"))
                .startsWith("0 Restored ")
                .endsWith("All holds that must.\n");
        assertThat(verb(other, caller, "user", "list"))
                .containsPattern("ada@example.org +Administrator +administrator\n")
                .containsPattern("otis@example.org +Otis +no password\n");
    }

    /** @return the exit code, and what was said */
    private static String verb(Path data, Path caller, String... words) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of(APPLICATION.resolve("colloquium").toString()));
        command.addAll(List.of(words));
        Path said = Files.createTempFile(caller, "said", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(caller.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("COLLOQUIUM_"));
        builder.environment().put("COLLOQUIUM_DATA", data.toString());
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return process.exitValue() + " " + Files.readString(said);
    }

    private Launched start() throws IOException {
        return Launched.start(APPLICATION, port, settings());
    }

    private Map<String, String> external() {
        Map<String, Object> database = TestDatabase.empty();
        return new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", String.valueOf(database.get("spring.datasource.url")),
                "SPRING_DATASOURCE_USERNAME", String.valueOf(database.get("spring.datasource.username")),
                "SPRING_DATASOURCE_PASSWORD", String.valueOf(database.get("spring.datasource.password")),
                "COLLOQUIUM_ADMIN_EMAIL", "ada@example.org",
                "COLLOQUIUM_ADMIN_PASSWORD", "a sentence that nobody guesses",
                "COLLOQUIUM_DATA", data.toString()));
    }

    private Map<String, String> settings() {
        return Map.of("COLLOQUIUM_DATA", data.toString());
    }

    private Optional<ProcessHandle> postgres() throws IOException {
        Path file = data.resolve("postgres/cluster/postmaster.pid");
        return Files.exists(file)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0)))
                : Optional.empty();
    }

    private String database(String sql) throws IOException, SQLException {
        List<String> server = Files.readAllLines(data.resolve("postgres/cluster/postmaster.pid"));
        String password = Files.readString(data.resolve("postgres/password")).strip();
        String url = "jdbc:postgresql://127.0.0.1:" + server.get(3) + "/colloquium";
        try (Connection connection = DriverManager.getConnection(url, "colloquium", password);
                Statement statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            try (ResultSet rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** Root may write everywhere, so the test gives its rights up; where nobody else can read the app, it cannot. */
    private static String[] withoutRights() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new String[0];
        }
        String[] nobody = {"setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"};
        assumeTrue(
                run(nobody[0], nobody[1], nobody[2], nobody[3], "test", "-r", APPLICATION + "/colloquium"),
                "the app is where only root can read it");
        return nobody;
    }

    private static boolean found(String program) throws IOException, InterruptedException {
        return run("sh", "-c", "command -v " + program);
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** Its end may be seen a moment after the app's, when the system has buried it. */
    private static boolean ends(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(END, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }
}
