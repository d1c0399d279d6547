package org.colloquium.digest.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any format forced on any text answers, and in time that grows with the text and not with its square. */
class ForcedFormatsTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_107L);
    private static final int SIZE = Boolean.getBoolean("colloquium.long") ? 1_000_000 : 100_000;
    private static final Duration MOST = Duration.ofSeconds(30);

    private static final List<String> PARTS = List.of(
            "",
            "@a{",
            "@a(",
            "@a{}",
            "@a{b, c = {",
            "\n@a{b,\n c = \"",
            "@comment{",
            "@comment(",
            "@string{a = b # ",
            "{",
            "\\{",
            "TY  - JOUR\n",
            "TI  - A\nTY  - B\n",
            "ER  -\n",
            "\n\n      a",
            "PMID- 1\n",
            "FAU - A, B\nAU  - C D\n",
            "%T A\n\n",
            "%0 A\n",
            "\"",
            "\"\n",
            "Title,\"",
            "Title,Year\n",
            ",",
            "| a | b |\n|--|--|\n",
            "[{",
            "[\"",
            "{\"items\":[",
            "[{\"title\":\"a\"},",
            "<xml><records><record>",
            "<record>",
            "<html><div><a href='https://arxiv.org/abs/2303.08867'>A Title of a Paper</a>",
            "<html><ul><li><a href='/papers/2303.08867'>pdf</a>",
            "<html><table><tr><td>Title<td>Year",
            "<html><dl><dt><dd><p class=list-title>a",
            "<html><i></i><a href=/abs/2303.08867>A Title of Some Paper</a>",
            "- [A Title of a Paper](https://arxiv.org/abs/2303.08867)\n",
            "- [A Title of a Paper](https://arxiv.org/abs/2303.08867) ",
            "[a](",
            "> ",
            "- ",
            "**a _b ",
            "![",
            "a, b and c; ",
            "A. B. ",
            " ",
            "\u00A0",
            "\uD800");

    static Stream<String> formats() {
        return Formats.all().stream().map(Formats.Format::key);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void answersInTimeWhateverIsRepeated(String format) {
        for (String part : PARTS) {
            String text = part.isEmpty() ? "" : part.repeat(SIZE / part.length());
            long began = System.nanoTime();
            Recognition found =
                    Formats.recogniseAs(format, text.getBytes(UTF_8)).orElseThrow();
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertThat(took).as(format + " on “" + part + "”").isLessThan(MOST);
            assertThat(found.warnings()).as(part).noneMatch(warning -> warning.contains("was left out"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"bibtex", "ris", "medline", "endnote"})
    void linesOfBibliographiesAreCoveredWhateverStandsThere(String format) {
        int count = Boolean.getBoolean("colloquium.long") ? 100_000 : 3_000;
        System.out.println("Scraps as " + format + ": seed " + SEED + ", " + count + " texts");
        Random random = new Random(SEED);
        List<String> scraps = List.of(
                "@article{a,",
                "title = {A Title}",
                "title = \"A",
                "}",
                ")",
                ",",
                "@string{b = {c}}",
                "@comment{x",
                "year = 2001 # b",
                "% text",
                "author = {A and B}",
                "TY  - JOUR",
                "TI  - A Title",
                "AU  - A, B",
                "ER  - ",
                "AB  - an",
                "PMID- 1",
                "FAU - A, B",
                "      more",
                "%0 Thesis",
                "%T A Title",
                "%X An abstract",
                "%A A, B",
                "text",
                "",
                "",
                "\u00A0",
                "\uFEFF");
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(25); n > 0; n--) {
                text.append(scraps.get(random.nextInt(scraps.size())))
                        .append(List.of("\n", "\r\n", "\r", "\n\n").get(random.nextInt(4)));
            }
            String made = "." + text;
            Digests.assertCovers(
                    made, Formats.recogniseAs(format, made.getBytes(UTF_8)).orElseThrow());
        }
    }

    @Test
    void everyFormatHasAKeyOfItsOwn() {
        assertThat(formats()).doesNotHaveDuplicates().allMatch(key -> key.matches("[a-z-]+"));
    }
}
