package org.colloquium.digest.format.arxiv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdListTest {
    private static final String LIST = """
            For Tuesday:
            2303.08867v2

            - arXiv:hep-th/9901001
            * <https://arxiv.org/pdf/2303.09011>,
            3. arXiv: 2303.09147
            https://doi.org/10.1234/Example.5
            10.1016/S0140-6736(05)12345-8.
            https://arxiv.org/abs/2611.00017 (https://arxiv.org/pdf/2611.00017)
            """;

    @Test
    void takesEachIdForAPaperWithoutATitle() {
        Recognition list = Digests.recognise(LIST);
        Digests.assertCovers(LIST, list);
        assertThat(list.format()).isEqualTo("id-list");
        assertThat(list.candidates())
                .extracting(Candidate::rawTitle, it -> String.valueOf(it.arxivId()), it -> String.valueOf(it.doi()))
                .containsExactly(
                        tuple("2303.08867v2", "2303.08867v2", "null"),
                        tuple("arXiv:hep-th/9901001", "hep-th/9901001", "null"),
                        tuple("https://arxiv.org/pdf/2303.09011", "2303.09011", "null"),
                        tuple("arXiv: 2303.09147", "2303.09147", "null"),
                        tuple("https://doi.org/10.1234/Example.5", "null", "10.1234/example.5"),
                        tuple("10.1016/S0140-6736(05)12345-8", "null", "10.1016/s0140-6736(05)12345-8"),
                        tuple("https://arxiv.org/abs/2611.00017", "2611.00017", "null"));
        assertThat(list.candidates()).allMatch(it -> it.confidence() == 0.5 && it.selected());
        assertThat(list.candidates().get(2).links()).singleElement().matches(link -> link.rel() == LinkRel.PDF);
        assertThat(list.leftOver()).extracting(LeftOver::text).containsExactly("For Tuesday:");
        assertThat(list.warnings()).singleElement().asString().contains("7 papers", "titles are missing");
    }

    @Test
    void readsSeveralOnALine() {
        Recognition list = Digests.recognise("2303.08867, 2303.08968; 2303.09011 and 10.48550/arXiv.2303.09147");
        assertThat(list.candidates())
                .extracting(it -> String.valueOf(it.arxivId()))
                .containsExactly("2303.08867", "2303.08968", "2303.09011", "2303.09147");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We follow arXiv:2303.08867 in all that we do.\nThe rest is prose.",
                "- [A Title](https://arxiv.org/abs/2303.08867)\n- [Another](https://arxiv.org/abs/2303.08968)",
                "title,doi\nA Title,10.1234/abc\nAnother,10.1234/abd",
                "1.5\n2.5\n3.5",
                "",
                "[\n\"2303.08867\",\n{}]"
            })
    void leavesTheRest(String text) {
        assertThat(new IdList().guess(DigestSource.ofText(text)).confidence()).isLessThan(0.4);
    }
}
