package org.colloquium.note.anchor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.colloquium.note.anchor.Anchored.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What always holds, on random texts; on many more with {@code -Dcolloquium.long=true}. */
class AnchoringPropertyTest {
    private static final int ROUNDS = Boolean.getBoolean("colloquium.long") ? 30_000 : 1_000;
    private static final List<String> LETTERS = List.of(
            "a",
            "b",
            "c",
            "d",
            "e",
            "é",
            "e\u0301",
            "ß",
            "ﬁ",
            "ש",
            "ل",
            "中",
            "𝔄",
            "😀",
            "👩\u200D🔬",
            "🇩🇪",
            "-",
            "\\",
            "$",
            "한");

    @Test
    void aQuoteIsAtItsPlaceInItsOwnText() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            String text = random.nextBoolean() ? words(random, 60) : symbols(random, 80, 3);
            Span span = span(random, text);
            Anchored found = Anchoring.find(Selectors.of(text, span), text);
            assertThat(found).as("%s of %s", span, text).isEqualTo(new Anchored(State.PLACED, span));
        }
    }

    @Test
    void textBeforeMovesThePlaceByItsLength() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            String text = words(random, 60) + ".";
            String before = words(random, 1 + random.nextInt(30)) + ". ";
            Span span = span(random, text);
            int by = before.codePointCount(0, before.length());
            Anchored found = Anchoring.find(Selectors.of(text, span), before + text);
            if (span.length() > 8) {
                assertThat(found.span())
                        .as("%s of %s in %s", span, text, before)
                        .isEqualTo(new Span(span.start() + by, span.end() + by));
            } else if (found.span() != null) {
                assertThat(found.span().start() - span.start()).isEqualTo(by);
            }
        }
    }

    @Test
    void nothingIsPlacedInAnotherText() {
        Random random = new Random(3);
        for (int round = 0; round < ROUNDS; round++) {
            String text = words(random, 60);
            Span span = span(random, text);
            Anchored found = Anchoring.find(Selectors.of(text, span), words(random, 80));
            assertThat(found.state()).as("%s of %s", span, text).isEqualTo(State.ORPHANED);
        }
    }

    @Test
    void everyPlaceIsInTheTextAndCutsNoCharacter() {
        Random random = new Random(4);
        int found = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = symbols(random, 60, LETTERS.size());
            Span span = span(random, text);
            Quote quote = Quote.of(text, span);
            String now = damaged(random, text);
            Anchored answer = Anchoring.find(new Selectors(quote, random.nextBoolean() ? span : null), now);
            if (answer.span() != null) {
                found++;
                assertThat(answer.span().of(now)).isNotBlank();
            }
            FoldedText.of(now)
                    .find(quote, null)
                    .ifPresent(it -> assertThat(it.of(now)).isNotBlank());
        }
        assertThat(found).isGreaterThan(ROUNDS / 4);
    }

    /** Whatever is broken anew, hyphenated or taken apart, the folded text leads to the whole passage. */
    @Test
    void anotherExtractionHasThePassageToo() {
        Random random = new Random(5);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> words =
                    IntStream.range(0, 60).mapToObj(i -> word(random)).toList();
            int first = random.nextInt(50);
            int last = first + 3 + random.nextInt(6);
            String text = String.join(" ", words);
            int from = String.join(" ", words.subList(0, first)).length() + (first == 0 ? 0 : 1);
            String passage = String.join(" ", words.subList(first, last));
            Quote quote = Quote.of(text, new Span(from, from + passage.length()));
            List<String> others =
                    words.stream().map(word -> broken(random, word)).toList();
            String page = String.join("\n", others);
            int there = String.join("\n", others.subList(0, first)).length() + (first == 0 ? 0 : 1);
            String expected = String.join("\n", others.subList(first, last));
            assertThat(FoldedText.of(page).find(quote, null)).contains(new Span(there, there + expected.length()));
        }
    }

    /** Only that it ends: no time is asserted, and the one taken is told. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "a b ", "abcdefghij klm. ", "\u0301", "😀"})
    void endsOnLongTexts(String part) {
        int length = Boolean.getBoolean("colloquium.long") ? 2_000_000 : 100_000;
        String text = part.repeat(length / part.codePointCount(0, part.length()));
        String quoted = part.repeat(5_000 / part.length()).substring(0, 4_000 / part.length() * part.length());
        String exact = quoted.substring(0, 2_000) + "X" + quoted.substring(2_000) + "Y";
        for (Quote quote : List.of(
                new Quote(exact, "z".repeat(32), "z".repeat(32)),
                new Quote(exact, part.repeat(32 / part.length()), part.repeat(32 / part.length())),
                new Quote("X" + part, part.repeat(32 / part.length()), part.repeat(32 / part.length())),
                new Quote(quoted, "z".repeat(32), part))) {
            long start = System.nanoTime();
            Anchored found = Anchoring.find(new Selectors(quote, new Span(700, 900)), text);
            FoldedText.of(text).find(quote, null);
            System.out.printf(
                    "%d of \"%s\": %s, %d ms%n", length, part, found.state(), (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static String words(Random random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(random)).collect(joining(" "));
    }

    private static String word(Random random) {
        return random.ints(4 + random.nextInt(6), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String broken(Random random, String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + "-\n" + word.substring(at);
            case 1 -> word.substring(0, at) + "\u00AD" + word.substring(at);
            default -> word.replace("fi", "ﬁ");
        };
    }

    private static String symbols(Random random, int count, int kinds) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.nextInt(6) == 0 ? " \n" : LETTERS.get(random.nextInt(kinds)))
                .collect(joining());
    }

    private static Span span(Random random, String text) {
        int length = text.codePointCount(0, text.length());
        while (true) {
            int start = random.nextInt(length);
            Span span = new Span(start, start + 1 + random.nextInt(Math.min(40, length - start)));
            if (!span.of(text).isBlank()) {
                return span;
            }
        }
    }

    private static String damaged(Random random, String text) {
        int[] points = text.codePoints().toArray();
        StringBuilder damaged = new StringBuilder();
        int rate = 2 + random.nextInt(60);
        for (int point : points) {
            int kind = random.nextInt(rate);
            if (kind != 0) {
                damaged.appendCodePoint(point);
            }
            if (kind == 1) {
                damaged.append(LETTERS.get(random.nextInt(LETTERS.size())));
            }
        }
        return damaged.toString();
    }
}
