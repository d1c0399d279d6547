package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every real digest beside the project is taken for what it is; skipped where they are absent. */
class SharedFilesTest {

    @ParameterizedTest
    @CsvSource({
        "huggingface-papers-page.txt, huggingface-page, 139, 0, 0",
        "huggingface-daily-papers.json, huggingface-json, 5, 0, 0",
        "arxiv-listing-astro-ph.txt, arxiv-listing, 53, 4, 40",
        "arxiv-listing-q-fin.txt, arxiv-listing, 13, 0, 3",
        "google-scholar-alert-1.eml, google-scholar-alert, 3, 0, 0",
        "google-scholar-alert-2.eml, google-scholar-alert, 3, 0, 0",
        "nbib.nbib, medline, 1, 0, 0",
        "medline-CompleteEntry.txt, medline, 1, 0, 0",
        "repec-nep-1.txt, repec-nep, 1, 0, 0",
        "ris-1.ris, ris, 1, 0, 0",
        "ris-4a.ris, ris, 1, 0, 0",
        "ris-bom.ris, ris, 1, 0, 0",
        "ris-1.bib, bibtex, 1, 0, 0",
    })
    void isTakenForWhatItIs(String file, String format, int fresh, int crossLists, int replacements) {
        Recognition found = Formats.recognise(Digests.shared(file));
        Map<Kind, Integer> kinds = new HashMap<>();
        found.candidates().forEach(it -> kinds.merge(it.kind(), 1, Integer::sum));
        assertThat(found.format()).isEqualTo(format);
        assertThat(kinds.getOrDefault(Kind.NEW, 0)).isEqualTo(fresh);
        assertThat(kinds.getOrDefault(Kind.CROSS_LIST, 0)).isEqualTo(crossLists);
        assertThat(kinds.getOrDefault(Kind.REPLACEMENT, 0)).isEqualTo(replacements);
        assertThat(found.candidates())
                .allMatch(it -> it.selected() == (it.kind() != Kind.REPLACEMENT))
                .noneMatch(it -> it.rawTitle().isBlank());
    }
}
