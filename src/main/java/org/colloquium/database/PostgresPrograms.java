package org.colloquium.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs PostgreSQL's programs as the right user, and keeps what they say in a file. */
record PostgresPrograms(PostgresBinaries binaries, UnprivilegedUser user, Path messages) {
    /** Returns whether the program ended well within the time. */
    boolean run(int seconds, String program, String... arguments) {
        try {
            Process process = start(program, List.of(arguments));
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Writes to a file, never to a pipe: the server that pg_ctl leaves behind would hold the pipe open. */
    private Process start(String program, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(binaries.program(program).toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(user.running(command))
                .directory(binaries.folder().toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(messages.toFile()));
        neutral(builder.environment());
        return builder.start();
    }

    /** Neither the person's language nor variables meant for other PostgreSQL servers may change what happens. */
    private static void neutral(Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
    }
}
