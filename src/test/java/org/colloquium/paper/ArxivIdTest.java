package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArxivIdTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2303.08867, 2303.08867, -",
                "2303.08867v2, 2303.08867, 2",
                "arXiv:2303.08867, 2303.08867, -",
                "ARXIV: 0704.0001v12, 0704.0001, 12",
                "hep-th/9901001, hep-th/9901001, -",
                "arXiv:hep-th/9901001v3, hep-th/9901001, 3",
                "math.AG/0601001, math/0601001, -",
                "https://arxiv.org/abs/2303.08867v1, 2303.08867, 1",
                "https://arxiv.org/pdf/2303.08867.pdf, 2303.08867, -",
                "http://export.arxiv.org/abs/cs/0112017, cs/0112017, -",
                "https://huggingface.co/papers/2410.05434, 2410.05434, -",
                "https://arxiv.org/pdf/2303.08867v2#page=3, 2303.08867, 2",
            })
    void readsWhatPeopleWrite(String written, String id, Integer version) {
        assertThat(ArxivId.parse(written)).contains(new ArxivId(id, version));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "2303", "2313.08867", "2303.088", "12.34567", "https://example.org/abs/2303.08867", "GPT-4"})
    void refusesTheRest(String written) {
        assertThat(ArxivId.parse(written)).isEmpty();
    }
}
