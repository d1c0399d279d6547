package org.colloquium.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.colloquium.paper.SameWork.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SameWorkTest {
    private static final String TIDES =
            "We propose a mixture of local experts for the forecast of water levels in harbours, "
                    + "and show on three years of gauges that it lowers the error by a third.";
    private static final String MOTHS =
            "Hawk moths find flowers in the dark. We fitted a model of summation in space and time "
                    + "to the flight of two hundred animals in a tunnel.";

    @Test
    void anArxivIdentifierDecidesInAllItsVersions() {
        SameWork answer = compare(work("One", TIDES, "2303.08867v1", null), work("Two", MOTHS, "2303.08867v3", null));
        assertThat(answer.verdict()).isEqualTo(Verdict.SAME);
        assertThat(answer.why()).isEqualTo("Same arXiv identifier 2303.08867.");
    }

    @Test
    void aDoiDecidesUnlessTheTitlesHaveNothingInCommon() {
        Doi doi = new Doi("10.1234/x");
        Work paper = new Work(NormalTitle.of("Tides in Harbours"), TIDES, null, doi);
        assertThat(compare(paper, new Work(NormalTitle.of("Tides in small harbours"), "", null, doi))
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(compare(paper, new Work(NormalTitle.of("Moths at night"), MOTHS, null, doi))
                        .verdict())
                .isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void theSameTitleNeedsALikeAbstract() {
        Work paper = work("What Moths See", MOTHS, null, null);
        assertThat(compare(paper, work("What moths see", MOTHS, null, null)).why())
                .isEqualTo("Same title and same abstract.");
        assertThat(compare(paper, work("What moths see", MOTHS.substring(0, 90), null, null))
                        .verdict())
                .isEqualTo(Verdict.SAME);
        assertThat(compare(paper, work("What moths see", "", null, null)).verdict())
                .isEqualTo(Verdict.SAME);
        SameWork other = compare(paper, work("What moths see", TIDES, null, null));
        assertThat(other.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(other.why()).isEqualTo("Same title, but clearly another abstract.");
    }

    @Test
    void twoSubmissionsToArxivAreDoubtful() {
        assertThat(compare(work("Tides", TIDES, "2303.08867", null), work("Tides", TIDES, "2401.00001", null))
                        .verdict())
                .isEqualTo(Verdict.DOUBTFUL);
    }

    @Test
    void otherTitlesAndMissingTitlesAreDifferent() {
        assertThat(compare(work("Tides", TIDES, null, null), work("Ebbs", TIDES, null, null))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
        assertThat(compare(work("", TIDES, null, null), work("", TIDES, null, null))
                        .verdict())
                .isEqualTo(Verdict.DIFFERENT);
    }

    @Test
    void isTheSameBothWays() {
        Work one = work("Tides", TIDES, null, null);
        Work other = work("Tides", TIDES + MOTHS, null, null);
        assertThat(compare(one, other)).isEqualTo(compare(other, one));
    }

    private static SameWork compare(Work one, Work other) {
        return SameWork.compare(one, other);
    }

    private static Work work(String title, String text, @Nullable String arxiv, @Nullable Doi doi) {
        return Work.of(title, text, arxiv == null ? null : ArxivId.parse(arxiv).orElseThrow(), doi);
    }
}
