package org.colloquium.journey;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.Application;
import org.springframework.core.env.Environment;

/** Colloquium once more, in a process of its own on a free port, with the database of the test's application. */
public final class SecondNode implements AutoCloseable {
    /** What its connections are called in the database. */
    static final String NAME = "second-node";

    private static final Pattern READY = Pattern.compile("ready at (http://[0-9.:]+)");

    private final Process process;
    private final String address;

    private SecondNode(Process process) throws IOException {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        List<String> said = new ArrayList<>();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            Matcher ready = READY.matcher(line);
            if (ready.find()) {
                address = ready.group(1);
                Thread.ofVirtual().start(() -> pass(output));
                return;
            }
        }
        throw new IllegalStateException("The second node did not start: " + String.join("\n", said));
    }

    private static void pass(BufferedReader output) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                System.out.println(line);
            }
        } catch (IOException e) {
            System.out.println("The second node has ended.");
        }
    }

    public static SecondNode start(Environment first) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx512m",
                        "-cp",
                        classes(),
                        Application.class.getName())
                .redirectErrorStream(true);
        String url = first.getRequiredProperty("spring.datasource.url");
        builder.environment()
                .put("SPRING_DATASOURCE_URL", url + (url.contains("?") ? "&" : "?") + "ApplicationName=" + NAME);
        builder.environment()
                .put("SPRING_DATASOURCE_USERNAME", first.getRequiredProperty("spring.datasource.username"));
        builder.environment()
                .put("SPRING_DATASOURCE_PASSWORD", first.getRequiredProperty("spring.datasource.password"));
        builder.environment().put("COLLOQUIUM_KEY", first.getRequiredProperty("colloquium.key"));
        builder.environment().put("SERVER_PORT", "0");
        builder.environment().put("VAADIN_PRODUCTIONMODE", "true");
        return new SecondNode(builder.start());
    }

    /** Without the tests, which would bring beans of theirs. */
    private static String classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(it -> !it.endsWith("test-classes") && !it.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    public String address() {
        return address;
    }

    /** As a machine does that loses its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
