package org.colloquium.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Colloquium that a test started through the launcher, as the leader of a process group of its own. */
final class Launched implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(120);

    /** It lives too briefly for code that is compiled well to pay. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

    private final Process process;
    private final int port;
    private final Path output;
    private final Path complaints;

    private Launched(Process process, int port, Path output, Path complaints) {
        this.process = process;
        this.port = port;
        this.output = output;
        this.complaints = complaints;
    }

    static Launched start(Path application, int port, Map<String, String> settings, String... prefix)
            throws IOException {
        Path output = Files.createTempFile(application, "output", ".txt");
        Path complaints = Files.createTempFile(application, "complaints", ".txt");
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(List.of(prefix));
        command.addAll(List.of("./colloquium", "run"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(application.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectOutput(output.toFile())
                .redirectError(complaints.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("COLLOQUIUM_"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("JAVA_OPTS", QUICK);
        builder.environment().putAll(settings);
        return new Launched(builder.start(), port, output, complaints);
    }

    Launched awaitReady() throws IOException, InterruptedException {
        Instant latest = Instant.now().plus(START);
        while (!output().contains("Colloquium is ready at http://127.0.0.1:" + port)) {
            assertThat(process.isAlive()).as(complaints()).isTrue();
            assertThat(Instant.now())
                    .as("not ready: " + output() + complaints())
                    .isBefore(latest);
            Thread.sleep(100);
        }
        return this;
    }

    int health() throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + port + "/actuator/health");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    void signal(String name) throws IOException, InterruptedException {
        kill(name, Long.toString(process.pid()));
    }

    void signalGroup(String name) throws IOException, InterruptedException {
        kill(name, "-" + process.pid());
    }

    boolean endsWithin(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    int exitCode() throws InterruptedException {
        assertThat(endsWithin(90)).isTrue();
        return process.exitValue();
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    String complaints() throws IOException {
        return Files.readString(complaints);
    }

    /** Only what this test started. */
    @Override
    public void close() throws IOException, InterruptedException {
        if (process.isAlive()) {
            signal("TERM");
        }
        if (!endsWithin(30)) {
            process.destroyForcibly().waitFor();
        }
    }

    private static void kill(String signal, String target) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-s", signal, "--", target)
                        .start()
                        .waitFor())
                .isZero();
    }
}
