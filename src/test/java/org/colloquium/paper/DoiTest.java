package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoiTest {
    @ParameterizedTest
    @CsvSource({
        "10.1038/S41586-021-03819-2, 10.1038/s41586-021-03819-2",
        "doi:10.1371/journal.pmed.0020124, 10.1371/journal.pmed.0020124",
        "DOI: 10.1371/journal.pmed.0020124., 10.1371/journal.pmed.0020124",
        "https://doi.org/10.1016/0004-3702(94)90007-8, 10.1016/0004-3702(94)90007-8",
        "http://dx.doi.org/10.1002/%28SICI%291097, 10.1002/(sici)1097",
    })
    void readsWhatPeopleWrite(String written, String value) {
        assertThat(Doi.parse(written)).contains(new Doi(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10.1", "10.1038/", "https://example.org/10.1038/x", "11.1038/x"})
    void refusesTheRest(String written) {
        assertThat(Doi.parse(written)).isEmpty();
    }

    @Test
    void knowsTheOnesThatArxivIssues() {
        assertThat(Doi.parse("10.48550/arXiv.2303.08867").flatMap(Doi::arxivId))
                .contains(new ArxivId("2303.08867", null));
    }
}
