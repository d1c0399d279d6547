package org.colloquium.note.anchor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.note.anchor.AnchoringTest.spanOf;
import static org.colloquium.note.anchor.Change.Kind.ADDED;
import static org.colloquium.note.anchor.Change.Kind.REMOVED;
import static org.colloquium.note.anchor.Change.Kind.SAME;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AlignmentTest {
    private static final String SHOWN = "We reach 34.57% on V*, e.g., with “two” models.";
    private static final String WRITTEN = "We reach \\textbf{34.57\\%} on $V^*$, \\eg, with ``two'' models.";

    @Test
    void leadsFromWhatIsShownToWhatWasWritten() {
        assertForward("34.57%", "34.57\\%");
        assertForward("on V*,", "on $V^*$,");
        assertForward("“two”", "``two''");
        assertForward("two", "two");
        assertForward("models.", "models.");
        assertForward("We reach 34", "We reach \\textbf{34");
    }

    @Test
    void leadsBack() {
        assertBackward("34.57\\%}", "34.57%");
        assertBackward("$V^*$", "V*");
        assertBackward("reach \\textbf{34.57\\%} on", "reach 34.57% on");
        assertBackward("models", "models");
    }

    @Test
    void leavesNothingOfWhatIsGone() {
        Alignment alignment = Alignment.between("one two three", "one three");
        assertThat(alignment.forward(new Span(4, 8)).isEmpty()).isTrue();
        assertThat(alignment.forward(new Span(0, 0))).isEqualTo(new Span(0, 0));
        assertThat(alignment.forward(new Span(13, 13))).isEqualTo(new Span(9, 9));
    }

    @Test
    void isCoarseWhereTextsAreTooDifferent() {
        Random random = new Random(5);
        String first = noise(random, 60_000, 'a');
        String second = noise(random, 60_000, 'A');
        Alignment alignment = Alignment.between("Both " + first + " end.", "Both😀 " + second + " end.");
        assertThat(alignment.forward(new Span(0, 4))).isEqualTo(new Span(0, 4));
        assertThat(alignment.forward(new Span(60_006, 60_010))).isEqualTo(new Span(60_007, 60_011));
        assertThat(alignment.forward(new Span(700, 900))).isEqualTo(new Span(4, 60_006));
    }

    @Test
    void leadsEverythingToItselfInEqualTexts() {
        Random random = new Random(6);
        for (int round = 0; round < 500; round++) {
            String text = noise(random, 1 + random.nextInt(60), 'a') + "😀𝒙";
            int length = text.codePointCount(0, text.length());
            int start = random.nextInt(length);
            Span span = new Span(start, start + random.nextInt(length - start + 1));
            assertThat(Alignment.between(text, text).forward(span)).isEqualTo(span);
            assertThat(Alignment.between(text, text).backward(span)).isEqualTo(span);
        }
    }

    @Test
    void keepsTheOrderAndStaysInTheTextAndIsTheSameTheOtherWayRound() {
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            String from = letters(random);
            String to = letters(random);
            Alignment alignment = Alignment.between(from, to);
            Span last = new Span(0, 0);
            for (int at = 0; at < from.length(); at++) {
                Span now = alignment.forward(new Span(at, at + 1));
                assertThat(now.start()).as("%s %s", from, to).isGreaterThanOrEqualTo(last.start());
                assertThat(now.end()).isBetween(last.end(), to.length());
                if (now.length() == 1 && from.charAt(at) == to.charAt(now.start())) {
                    assertThat(alignment.backward(now)).isEqualTo(new Span(at, at + 1));
                }
                last = now;
            }
        }
    }

    @Test
    void hasAsMuchInCommonAsCanBe() {
        Random random = new Random(8);
        for (int round = 0; round < 3_000; round++) {
            int[] from = letters(random).chars().toArray();
            int[] to = letters(random).chars().toArray();
            List<Diff.Run> runs = Diff.between(from, to).orElseThrow();
            int common = 0;
            int atFrom = 0;
            int atTo = 0;
            for (Diff.Run run : runs) {
                assertThat(run.from()).isGreaterThanOrEqualTo(atFrom);
                assertThat(run.to()).isGreaterThanOrEqualTo(atTo);
                for (int i = 0; i < run.length(); i++) {
                    assertThat(from[run.from() + i]).isEqualTo(to[run.to() + i]);
                }
                common += run.length();
                atFrom = run.from() + run.length();
                atTo = run.to() + run.length();
            }
            assertThat(common).isEqualTo(longestCommon(from, to));
        }
    }

    @Test
    void showsWhatChangedWordByWord() {
        assertThat(Changes.between("We study sparse updates here.", "We study  very dense updates."))
                .containsExactly(
                        new Change(SAME, "We study"),
                        new Change(REMOVED, " sparse"),
                        new Change(ADDED, "  very dense"),
                        new Change(SAME, " updates"),
                        new Change(REMOVED, " here"),
                        new Change(SAME, "."));
        assertThat(Changes.between("", "")).isEmpty();
        assertThat(Changes.between("", "new")).containsExactly(new Change(ADDED, "new"));
        assertThat(Changes.between("a\nb", "a b")).containsExactly(new Change(SAME, "a b"));
    }

    @Test
    void losesNoWordOfEitherText() {
        Random random = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            String before = letters(random);
            String after = letters(random);
            List<Change> changes = Changes.between(before, after);
            assertThat(textOf(changes, REMOVED)).isEqualTo(after.replace(" ", ""));
            assertThat(textOf(changes, ADDED)).isEqualTo(before.replace(" ", ""));
            assertThat(changes).noneMatch(change -> change.text().isEmpty());
        }
    }

    private static String textOf(List<Change> changes, Change.Kind without) {
        return changes.stream()
                .filter(change -> change.kind() != without)
                .map(Change::text)
                .collect(joining())
                .replace(" ", "");
    }

    private static int longestCommon(int[] from, int[] to) {
        int[][] best = new int[from.length + 1][to.length + 1];
        for (int i = 1; i <= from.length; i++) {
            for (int j = 1; j <= to.length; j++) {
                best[i][j] =
                        from[i - 1] == to[j - 1] ? best[i - 1][j - 1] + 1 : Math.max(best[i - 1][j], best[i][j - 1]);
            }
        }
        return best[from.length][to.length];
    }

    private static String letters(Random random) {
        return IntStream.range(0, random.nextInt(14))
                .mapToObj(i -> "ab c".substring(i = random.nextInt(4), i + 1))
                .collect(joining());
    }

    private static String noise(Random random, int length, char first) {
        return random.ints(length, first, first + 26)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static void assertForward(String shown, String written) {
        Span span = Alignment.between(SHOWN, WRITTEN).forward(spanOf(SHOWN, shown));
        assertThat(span.of(WRITTEN)).isEqualTo(written);
    }

    private static void assertBackward(String written, String shown) {
        Span span = Alignment.between(SHOWN, WRITTEN).backward(spanOf(WRITTEN, written));
        assertThat(span.of(SHOWN)).isEqualTo(shown);
    }
}
