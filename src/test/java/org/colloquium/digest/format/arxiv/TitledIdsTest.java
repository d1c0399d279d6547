package org.colloquium.digest.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Recognition;
import org.junit.jupiter.api.Test;

class TitledIdsTest {
    @Test
    void titlesAuthorsAndIdsWithBlankLinesBetween() {
        String text = """
                For Tuesday, please read these:

                Tides in Harbours: Gauges of a Coast
                Ada Lovelace, Émile de la Tour, and J.-P. O'Brien
                arXiv:2303.08867

                2. A Title That Was
                wrapped by somebody
                https://arxiv.org/abs/hep-th/9901001v2

                Without authors
                doi: 10.1234/Example.5
                """;
        Recognition found = Digests.recognise(text);
        Digests.assertCovers(text, found);
        assertThat(found.format()).isEqualTo("titled-ids");
        assertThat(found.candidates())
                .extracting(
                        Candidate::rawTitle,
                        Candidate::authors,
                        it -> String.valueOf(it.arxivId()),
                        it -> String.valueOf(it.doi()))
                .containsExactly(
                        tuple(
                                "Tides in Harbours: Gauges of a Coast",
                                java.util.List.of("Ada Lovelace", "Émile de la Tour", "J.-P. O'Brien"),
                                "2303.08867",
                                "null"),
                        tuple("A Title That Was wrapped by somebody", java.util.List.of(), "hep-th/9901001v2", "null"),
                        tuple("Without authors", java.util.List.of(), "null", "10.1234/example.5"));
        assertThat(found.leftOver())
                .singleElement()
                .satisfies(it -> assertThat(it.text()).isEqualTo("For Tuesday, please read these:"));
    }

    @Test
    void nextTitlesNeedNoBlankLine() {
        Recognition found =
                Digests.recognise("One Title of a Paper\n2303.08867\nAnother Title of a Paper\n2303.08868\n");
        assertThat(found.candidates())
                .extracting(Candidate::rawTitle)
                .containsExactly("One Title of a Paper", "Another Title of a Paper");
    }

    @Test
    void aLetterWithAnIdInItIsNone() {
        String letter =
                "Dear all,\n\nplease look at\narXiv:2303.08867\n\nIt is about tides.\n\nSee you there,\n\nAda\n";
        assertThat(new TitledIds().guess(DigestSource.ofText(letter)).confidence())
                .isLessThan(0.4);
    }
}
