package org.colloquium.operation;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.Application;
import org.jspecify.annotations.Nullable;

/** Colloquium in a process of its own that a test kills and starts again at the same address. */
final class AppProcess implements AutoCloseable {
    private final Map<String, String> settings;
    private final Path said;
    private final int port;
    private @Nullable Process process;

    AppProcess(Path folder, Map<String, String> settings) throws IOException {
        this.settings = settings;
        said = folder.resolve("said.txt");
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::kill));
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    void start() throws IOException {
        Files.deleteIfExists(said);
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-Dvaadin.productionMode=true",
                        "-cp",
                        classes(),
                        Application.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_") || it.startsWith("COLLOQUIUM_"));
        builder.environment().putAll(settings);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        process = builder.start();
    }

    void awaitReady() throws IOException, InterruptedException {
        Instant latest = Instant.now().plusSeconds(180);
        while (!said().contains("Colloquium is ready at")) {
            Process running = process;
            if (running == null || !running.isAlive() || Instant.now().isAfter(latest)) {
                throw new IllegalStateException("Colloquium did not start: " + said());
            }
            Thread.sleep(50);
        }
    }

    String said() throws IOException {
        return Files.exists(said) ? Files.readString(said) : "";
    }

    /** As a machine does that loses its power. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    @Override
    public void close() throws InterruptedException {
        Process running = process;
        if (running != null) {
            running.destroy();
            if (!running.waitFor(15, TimeUnit.SECONDS)) {
                kill();
            }
        }
    }

    /** Without the tests, which would bring beans of theirs. */
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes") && !it.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
