package org.colloquium.file;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.colloquium.file.extract.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the text of a PDF in a process of its own, with bounds on time, memory and what it says. Nothing that it says is
 * believed beyond those bounds, and it gets nothing but the file: no settings, no secrets of the environment.
 */
@Component
class ReaderProcess {
    private static final Logger log = LoggerFactory.getLogger(ReaderProcess.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** What the JVM ends with when it runs out of memory, as it is told to. */
    private static final int OUT_OF_MEMORY = 3;

    private final Duration patience;
    private final ScheduledExecutorService watch = watch();

    @Autowired
    ReaderProcess() {
        this(PATIENCE);
    }

    ReaderProcess(Duration patience) {
        this.patience = patience;
    }

    ReadText read(InputStream pdf) throws IOException {
        Path folder = Files.createTempDirectory("colloquium-pdf");
        Path file = folder.resolve("it.pdf");
        try {
            Files.copy(pdf, file);
            return run(ReaderCommand.of(file), folder);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    ReadText run(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.directory(folder.toFile());
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.redirectInput(folder.resolve("it.pdf").toFile());
        Process process;
        try {
            process = builder.start();
        } catch (IOException e) {
            log.warn("The program that reads PDFs did not start", e);
            return ReadText.failed(Outcome.NOT_STARTED);
        }
        AtomicBoolean late = new AtomicBoolean();
        ScheduledFuture<?> end = watch.schedule(
                () -> {
                    late.set(true);
                    process.destroyForcibly();
                },
                patience.toMillis(),
                TimeUnit.MILLISECONDS);
        try (InputStream said = process.getInputStream()) {
            return listen(new DataInputStream(said), process, late);
        } catch (IOException e) {
            return ReadText.failed(late.get() ? Outcome.TOO_LONG : Outcome.BROKEN);
        } finally {
            end.cancel(false);
            process.destroyForcibly();
        }
    }

    private static ReadText listen(DataInputStream said, Process process, AtomicBoolean late) throws IOException {
        List<String> pages = new ArrayList<>();
        int left = Outcome.BYTES;
        try {
            int next = said.readInt();
            for (; next >= 0; next = said.readInt()) {
                left -= next;
                if (left < 0 || pages.size() == Outcome.PAGES) {
                    return ReadText.failed(Outcome.TOO_MUCH_TEXT);
                }
                byte[] bytes = new byte[next];
                said.readFully(bytes);
                pages.add(clean(new String(bytes, StandardCharsets.UTF_8)));
            }
            Outcome outcome = Outcome.of(next);
            return outcome == Outcome.READ ? new ReadText(outcome, pages) : ReadText.failed(outcome);
        } catch (EOFException e) {
            return ReadText.failed(late.get() ? Outcome.TOO_LONG : ended(process));
        }
    }

    /** It fell silent in the middle. */
    private static Outcome ended(Process process) {
        try {
            boolean over = process.waitFor(5, TimeUnit.SECONDS);
            return over && process.exitValue() == OUT_OF_MEMORY ? Outcome.TOO_MUCH_MEMORY : Outcome.BROKEN;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.BROKEN;
        }
    }

    /** PostgreSQL keeps no U+0000, and what is half a character is none. */
    private static String clean(String text) {
        return text.replace("\u0000", "");
    }

    private static ScheduledExecutorService watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name("pdf-reader-watch").factory());
        watch.setRemoveOnCancelPolicy(true);
        return watch;
    }
}
