package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class LargeDigestTest {
    private static final int PAPERS = 20_000;
    private static final int BYTES = 32 << 20;
    private static final int HOSTILE = Boolean.getBoolean("colloquium.long") ? 3_000_000 : 600_000;

    @Test
    void readsTheLargestDigestInSeconds() {
        StringBuilder page = new StringBuilder("byAK and the research community\n\nMar 18\n\n");
        String sentence = "We propose a method and show on a benchmark that the results improve. ";
        for (int i = 0; i < PAPERS; i++) {
            page.append("A Study of Widgets, Volume ").append(i).append("\n\n");
            page.append(sentence.repeat(22))
                    .append("Code: https://github.com/example/w")
                    .append(i)
                    .append(".\n\n");
        }
        byte[] bytes = page.toString().getBytes(UTF_8);
        assertThat(bytes.length).isCloseTo(BYTES, org.assertj.core.data.Percentage.withPercentage(10));
        long start = System.nanoTime();
        Recognition recognition = assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Formats.recognise(bytes));
        System.out.println(PAPERS + " papers in " + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(recognition.candidates()).hasSize(PAPERS);
        assertThat(recognition.leftOver()).hasSize(2);
    }

    @Test
    void takesLinearTimeOnHostileText() {
        for (String piece : List.of(
                "a",
                "a\n",
                "Submitted by\n",
                "A Title: Of a Paper\n\n",
                ". A",
                "(",
                "https://a.b ",
                "\\emph{",
                "· ",
                "-\n",
                "word ",
                "<p>",
                "模",
                "\r",
                "12\n",
                "byAK ",
                "new\n\n")) {
            byte[] bytes = piece.repeat(HOSTILE / piece.length()).getBytes(UTF_8);
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> Formats.recognise(bytes), piece);
        }
    }
}
