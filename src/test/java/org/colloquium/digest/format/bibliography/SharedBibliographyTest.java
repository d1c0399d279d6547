package org.colloquium.digest.format.bibliography;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Recognition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real bibliographies, against the BibTeX that says what each holds; skipped where they are absent. */
class SharedBibliographyTest {
    @ParameterizedTest
    @CsvSource({
        "nbib.nbib, nbib.bib, medline",
        "medline-CompleteEntry.txt, medline-CompleteEntry.bib, medline",
        "ris-1.ris, ris-1.bib, ris",
        "ris-4a.ris, ris-4a.bib, ris"
    })
    void givesWhatItsBibtexSays(String name, String bibtex, String format) {
        Recognition found = recognise(name);
        Recognition expected = recognise(bibtex);
        assertThat(found.format()).isEqualTo(format);
        assertThat(expected.format()).isEqualTo("bibtex");
        assertThat(found.candidates()).hasSameSizeAs(expected.candidates()).hasSize(1);
        Candidate paper = found.candidates().getFirst();
        Candidate said = expected.candidates().getFirst();
        assertThat(paper.rawTitle()).isEqualTo(said.rawTitle()).isNotEmpty();
        assertThat(paper.rawAbstract().replaceAll("\\s+", " ")).isEqualTo(said.rawAbstract());
        assertThat(families(paper)).isEqualTo(families(said)).isNotEmpty();
        assertThat(year(paper)).isEqualTo(year(said)).hasSize(4);
        if (said.doi() != null) {
            assertThat(paper.doi()).isEqualTo(said.doi());
        }
        assertThat(paper.confidence()).isGreaterThan(0.9);
    }

    @Test
    void readsTheBibtexThatSaysIt() {
        Candidate medline = recognise("nbib.bib").candidates().getFirst();
        assertThat(medline.authors())
                .containsExactly("Basavaradhya Sahukar Shruthi", "Palani Vinodhkumar", "Selvamani");
        assertThat(medline.venue()).isEqualTo("Advanced biomedical research");
        Candidate nep = recognise("repec-nep-1.bib").candidates().getFirst();
        assertThat(nep.rawTitle())
                .isEqualTo("Innovation races: An experimental study on strategic research activities");
        assertThat(nep.authors()).containsExactly("Uwe Cantner", "Andreas Nicklisch", "Torsten Weiland");
        assertThat(nep.published()).isEqualTo("2005-11-07");
        assertThat(nep.links())
                .extracting(link -> link.url())
                .containsExactly("http://d.repec.org/n?u=RePEc:jen:jenasw:2005-17&r=all");
    }

    @Test
    void aRecordOfADoiAloneStandsUnderIt() {
        Recognition found = recognise("ris-bom.ris");
        Candidate paper = found.candidates().getFirst();
        assertThat(paper.rawTitle()).isEqualTo("10.1186/s40981-020-0316-0");
        assertThat(paper.doi()).hasToString("10.1186/s40981-020-0316-0");
        assertThat(paper.confidence()).isLessThan(0.5);
        assertThat(found.warnings()).singleElement().asString().startsWith("One record has no title");
    }

    @Test
    void valuesOverSeveralLinesAreJoined() {
        Recognition found = recognise("ris-multiline.ris");
        assertThat(found.candidates())
                .hasSize(3)
                .allMatch(paper ->
                        paper.rawAbstract().equals("first line, ER then second line and at the end the last line"));
    }

    private static Recognition recognise(String name) {
        byte[] bytes = Digests.shared(name);
        Recognition found = Formats.recognise(bytes);
        String text = new String(bytes, UTF_8);
        Digests.assertCovers(text.startsWith("\uFEFF") ? text.substring(1) : text, found);
        return found;
    }

    private static List<String> families(Candidate paper) {
        return paper.authors().stream()
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .toList();
    }

    private static String year(Candidate paper) {
        return paper.published() == null ? "" : paper.published().substring(0, 4);
    }
}
