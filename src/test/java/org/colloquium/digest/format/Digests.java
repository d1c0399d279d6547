package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** Digests for tests, and what must hold of every recognition. */
public final class Digests {
    private Digests() {}

    public static String resource(String name) {
        try (InputStream stream = Digests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A digest from the folder beside the project; a test that needs it is skipped where that is absent. */
    public static byte[] shared(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("../shared/digests"))) {
            folder = folder.getParent();
        }
        Assumptions.assumeTrue(folder != null, "../shared/digests is not here");
        try {
            return Files.readAllBytes(
                    Objects.requireNonNull(folder).resolve("../shared/digests").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Recognition recognise(String text) {
        return Formats.recognise(text.getBytes(UTF_8));
    }

    public static List<String> titles(Recognition recognition) {
        return recognition.candidates().stream().map(Candidate::rawTitle).toList();
    }

    /** Spans and lines left over do not overlap, and cover every line with something on it. */
    public static void assertCovers(String text, Recognition recognition) {
        List<Line> lines = DigestText.linesOf(text);
        int[] covered = new int[lines.size() + 1];
        recognition.candidates().forEach(paper -> cover(covered, paper.firstLine(), paper.lastLine()));
        recognition.leftOver().forEach(left -> cover(covered, left.firstLine(), left.lastLine()));
        for (Line line : lines) {
            assertThat(covered[line.first()])
                    .as("times that line %s is covered", line)
                    .isLessThanOrEqualTo(1);
            if (!line.isBlank()) {
                assertThat(covered[line.first()])
                        .as("times that line %s is covered", line)
                        .isEqualTo(1);
            }
        }
        assertThat(recognition.candidates()).extracting(Candidate::firstLine).isSorted();
        assertThat(recognition.leftOver()).extracting(LeftOver::firstLine).isSorted();
        assertThat(recognition.leftOver()).noneMatch(left -> left.reason().isBlank());
        assertThat(recognition.candidates()).allMatch(paper -> paper.confidence() >= 0 && paper.confidence() <= 1);
    }

    private static void cover(int[] covered, int first, int last) {
        assertThat(first).isBetween(1, last);
        for (int line = first; line <= last; line++) {
            covered[line]++;
        }
    }
}
