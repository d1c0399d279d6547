package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of every text, and of every page that is made like a page of papers. */
class RecognitionPropertyTest {
    private static final long SEED = Long.getLong("colloquium.seed", 20_261_104L);
    private static final List<String> SCRAPS = List.of(
            "new",
            "Subscribe",
            "Mar 18",
            "byAK and the research community",
            "Get trending papers in your email inbox!",
            "Submitted by",
            "akhaliq",
            "[-] 12",
            "12",
            "·",
            "4 authors",
            "https://huggingface.co/papers/2410.05434",
            "A Title of Some Paper: With a Subtitle",
            "what does it know?",
            "We study a thing.",
            "  indented",
            "\t",
            "We propose a method. The results show that it works on every benchmark that we tried, and more.",
            "2026",
            "\u00A0",
            "\u200B",
            "🦙🦙",
            "שלום",
            "模型。方法。",
            "}",
            "\\eg,",
            "",
            "",
            "",
            "Company",
            "12:04 INFO x",
            "a-",
            "- b");
    private static final List<String> WORDS = List.of(
            "neural",
            "tides",
            "moths",
            "experts",
            "sparse",
            "learning",
            "graphs",
            "gardens",
            "models",
            "language",
            "retrieval",
            "proofs",
            "harbours",
            "bounds",
            "quantum",
            "vision",
            "latency",
            "pruning",
            "speech",
            "plants");

    @Test
    void spansAndLinesLeftOverCoverAnyText() {
        Random random = random("any text", 500, 200_000);
        for (int i = count(500, 200_000); i > 0; i--) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(30); n > 0; n--) {
                String scrap = SCRAPS.get(random.nextInt(SCRAPS.size()));
                text.append(random.nextInt(8) == 0 ? scrap.repeat(6) : scrap).append(lineEnd(random));
            }
            String made = text.toString();
            Digests.assertCovers(made, Digests.recognise(made));
            Digests.assertCovers(made, new HuggingFacePage().recognise(DigestSource.ofText(made)));
        }
    }

    @Test
    void everyPageThatIsMadeOfPapersGivesThem() {
        Random random = random("pages", 150, 20_000);
        for (int i = count(150, 20_000); i > 0; i--) {
            List<String> titles = new ArrayList<>();
            StringBuilder page =
                    new StringBuilder("new\n\nSubscribe\n\nbyAK and the research community\n\nNov 3, 2026\n\n");
            for (int n = 1 + random.nextInt(12); n > 0; n--) {
                String title = title(random);
                titles.add(title);
                page.append(title)
                        .append(blank(random))
                        .append(abstractText(random))
                        .append(blank(random));
            }
            String made = page.toString();
            Recognition recognition = Digests.recognise(made);
            assertThat(Digests.titles(recognition)).as(made).isEqualTo(titles);
            assertThat(recognition.leftOver()).as(made).hasSize(4);
            Digests.assertCovers(made, recognition);
        }
    }

    @Test
    void wrappingChangesNoTitleAndNoAbstract() {
        Random random = random("wrapped pages", 100, 10_000);
        for (int i = count(100, 10_000); i > 0; i--) {
            List<String> texts = new ArrayList<>();
            StringBuilder page = new StringBuilder("byAK and the research community\n\nNov 3, 2026\n\n");
            int width = 60 + random.nextInt(40);
            for (int n = 3 + random.nextInt(8); n > 0; n--) {
                String title = title(random);
                String text = abstractText(random) + " " + abstractText(random);
                texts.add(title + "|" + text);
                page.append(title).append("\n\n").append(wrapped(text, width)).append("\n\n");
            }
            assertThat(Digests.recognise(page.toString()).candidates())
                    .as(page.toString())
                    .extracting(paper -> paper.rawTitle() + "|" + paper.rawAbstract())
                    .isEqualTo(texts);
        }
    }

    private static String title(Random random) {
        StringBuilder title = new StringBuilder(random.nextBoolean() ? "On " : "Deep" + random.nextInt(99) + ": ");
        for (int n = 3 + random.nextInt(6); n > 0; n--) {
            String word = word(random);
            title.append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1))
                    .append(n > 1 ? " " : "");
        }
        return title + (random.nextInt(6) == 0 ? "?" : "");
    }

    private static String abstractText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int n = 2 + random.nextInt(6); n > 0; n--) {
            text.append(n % 2 == 0 ? "We propose a method for " : "The results show that ");
            for (int m = 6 + random.nextInt(12); m > 0; m--) {
                text.append(word(random)).append(m > 1 ? " " : ".");
            }
            text.append(n > 1 ? " " : "");
        }
        return text.toString();
    }

    private static String wrapped(String text, int width) {
        StringBuilder wrapped = new StringBuilder();
        int column = 0;
        for (String word : text.split(" ", -1)) {
            boolean breaks = column > 0 && column + 1 + word.length() > width;
            wrapped.append(column == 0 ? "" : breaks ? "\n" : " ").append(word);
            column = breaks || column == 0 ? word.length() : column + 1 + word.length();
        }
        return wrapped.toString();
    }

    private static String word(Random random) {
        return WORDS.get(random.nextInt(WORDS.size()));
    }

    private static String blank(Random random) {
        return "\n".repeat(1 + random.nextInt(4));
    }

    private static String lineEnd(Random random) {
        return List.of("\n", "\n\n", "\r\n", "\r", "\n\n\n").get(random.nextInt(5));
    }

    private static int count(int usual, int longRun) {
        return Boolean.getBoolean("colloquium.long") ? longRun : usual;
    }

    private static Random random(String what, int usual, int longRun) {
        System.out.println("Recognition of " + what + ": seed " + SEED + ", " + count(usual, longRun) + " texts");
        return new Random(SEED);
    }
}
