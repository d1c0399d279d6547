package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SampleDigestTest {
    @Test
    void givesANewcomerADozenPapers() {
        String text = Digests.resource("/org/colloquium/digest/sample-digest.txt");
        Recognition sample = Digests.recognise(text);
        Digests.assertCovers(text, sample);
        assertThat(sample.candidates())
                .hasSize(12)
                .allMatch(
                        paper -> paper.confidence() > 0.9 && paper.rawAbstract().length() > 400);
        assertThat(sample.leftOver()).hasSize(3);
        assertThat(sample.warnings()).isEmpty();
        assertThat(sample.candidates())
                .filteredOn(paper -> !paper.links().isEmpty())
                .hasSize(7);
    }
}
