package org.colloquium.paper;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Pairs of entries of which a person said whether they are one work, written for this test: a line for the label, one
 * for each entry (title | authors | year | arXiv id | DOI | abstract), an empty one.
 */
class LabelledWorksTest {

    @Test
    void nothingIsMergedWronglyAndLittleIsMissed() throws IOException {
        List<Pair> pairs = pairs();
        PairScore score = new PairScore();
        pairs.forEach(it -> score.add(it.label(), it.same(), SameWork.compare(it.one(), it.other())));
        score.print("the labelled set", pairs.size());
        assertThat(pairs).hasSizeGreaterThan(70);
        assertThat(score.sureWrong()).isEmpty();
        assertThat(score.sureRecall()).isGreaterThan(0.85);
        assertThat(score.recall()).isGreaterThan(0.94);
        assertThat(score.proposedPrecision()).isGreaterThan(0.2);
    }

    @Test
    void theAnswerIsTheSameBothWays() throws IOException {
        for (Pair it : pairs()) {
            assertThat(SameWork.compare(it.other(), it.one()).verdict())
                    .as(it.label())
                    .isEqualTo(SameWork.compare(it.one(), it.other()).verdict());
        }
    }

    @Test
    void whatIsTheSameIsFoundAmongOthers() throws IOException {
        List<Pair> pairs = pairs();
        KnownWorks<Integer> known = new KnownWorks<>();
        for (int i = 0; i < pairs.size(); i++) {
            known.add(i, pairs.get(i).one());
        }
        for (int i = 0; i < pairs.size(); i++) {
            Pair pair = pairs.get(i);
            if (SameWork.compare(pair.one(), pair.other()).verdict() == SameWork.Verdict.SAME) {
                Optional<KnownWorks.Match<Integer>> match = known.match(pair.other());
                assertThat(match.map(it -> pairs.get(it.reference()).one().title()))
                        .as(pair.label())
                        .contains(pair.one().title());
            }
        }
    }

    static List<Pair> pairs() throws IOException {
        try (InputStream stream = LabelledWorksTest.class.getResourceAsStream("labelled-works.txt")) {
            String all = new String(Objects.requireNonNull(stream).readAllBytes(), UTF_8);
            return Stream.of(all.split("\n\n"))
                    .filter(it -> !it.isBlank())
                    .map(Pair::read)
                    .toList();
        }
    }

    record Pair(String label, boolean same, Work one, Work other) {
        static Pair read(String block) {
            List<String> lines =
                    block.strip().lines().filter(it -> !it.startsWith("#")).toList();
            return new Pair(
                    lines.getFirst(), lines.getFirst().startsWith("same"), work(lines.get(1)), work(lines.get(2)));
        }

        private static Work work(String line) {
            List<String> parts = new ArrayList<>(
                    Stream.of(line.split("\\|", -1)).map(String::strip).toList());
            while (parts.size() < 6) {
                parts.add("");
            }
            return Work.of(
                    parts.get(0),
                    parts.get(5),
                    orNull(parts.get(3)) == null
                            ? null
                            : ArxivId.parse(parts.get(3)).orElseThrow(),
                    orNull(parts.get(4)) == null
                            ? null
                            : Doi.parse(parts.get(4)).orElseThrow(),
                    parts.get(1).isEmpty() ? List.of() : List.of(parts.get(1).split("\\s*;\\s*")),
                    orNull(parts.get(2)) == null ? null : Integer.valueOf(parts.get(2)));
        }

        private static @Nullable String orNull(String text) {
            return text.isEmpty() ? null : text;
        }
    }
}
