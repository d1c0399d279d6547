package org.colloquium.digest.format.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class BibtexTest {
    private static final String FILE = """
            % Reading list of the tides group
            @string{jtl = "Journal of Tidal Letters"}
            @STRING(pub = {Harbour } # "Press")
            @preamble{"\\newcommand{\\noop}[1]{}"}
            @comment{ @article{not, title = {Not This One}, year = 1999} }

            @Article{moss:2024,
              title     = {{Sparse {M}ixtures of {\\"O}rtliche Experts
                            for Tides}},
              author    = {Mo{\\ss}, J{\\"u}rgen and {The {Tide} and Moon Group} and de la Cruz, Jr, Ana
                           and Lee Kim and others},
              journal   = jtl,
              year      = 2024,
              month     = mar # "~12",
              abstract  = "We write {\\"a}bout {"}quoted{"} braces.
                           See https://github.com/example/tides.

                           A second paragraph, at 34.57\\%.",
              doi       = {https://doi.org/10.1234/Tides.5},
              url       = {https://example.org/tides.pdf}
            }

            @inproceedings(lee2023,
              author = "Lee Kim",
              title = "On " # {the Moon} # " of " # pub,
              crossref = "CONF23",
              eprint = {2303.08867v2}, archivePrefix = {arXiv}
            )
            @misc{only, eprint = {hep-th/9901001}, title={Strings, Old and New}, note = {arXiv}}

            Some text of nobody.
            @proceedings{conf23, title = {Proceedings of the 5th Conference on Moons}, year = {2023}, editor = {A. B.}}
            """;

    @Test
    void readsWhatBibtexKnows() {
        Recognition found = recognise(FILE);
        assertThat(found.format()).isEqualTo("bibtex");
        assertThat(Digests.titles(found))
                .containsExactly(
                        "Sparse {M}ixtures of {\\\"O}rtliche Experts for Tides",
                        "On the Moon of Harbour Press",
                        "Strings, Old and New");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.titleText()).isEqualTo("Sparse Mixtures of Örtliche Experts for Tides");
        assertThat(tides.authors())
                .containsExactly("Jürgen Moß", "The Tide and Moon Group", "Ana de la Cruz Jr", "Lee Kim");
        assertThat(tides.venue()).isEqualTo("Journal of Tidal Letters");
        assertThat(tides.published()).isEqualTo("2024-03");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.links())
                .containsExactly(
                        new PaperLink(LinkRel.PDF, "https://example.org/tides.pdf"),
                        new PaperLink(LinkRel.CODE, "https://github.com/example/tides"));
        assertThat(tides.firstLine()).isEqualTo(7);
        assertThat(tides.lastLine()).isEqualTo(21);
    }

    @Test
    void takesWhatIsMissingFromTheVolume() {
        Candidate moon = recognise(FILE).candidates().get(1);
        assertThat(moon.venue()).isEqualTo("Proceedings of the 5th Conference on Moons");
        assertThat(moon.published()).isEqualTo("2023");
        assertThat(moon.arxivId()).hasToString("2303.08867v2");
        assertThat(recognise(FILE).candidates().get(2).arxivId()).hasToString("hep-th/9901001");
    }

    @Test
    void namesWhatIsLeftOver() {
        assertThat(recognise(FILE).leftOver())
                .extracting(LeftOver::reason)
                .containsExactly(
                        "Text between the entries, which BibTeX passes over.",
                        "An abbreviation that entries use (@string).",
                        "A preamble, which is TeX for the typesetter.",
                        "A comment of the bibliography.",
                        "Text between the entries, which BibTeX passes over.",
                        "A volume that entries refer to (crossref), and no paper itself.");
    }

    @Test
    void goesOnAfterAnEntryThatIsNotClosed() {
        Recognition found = recognise("""
                @article{a, title = {First of Three Papers}, year = {2001

                @article{b, title = {Second of Three Papers}, author = {Doe, Jane},
                @article{c, title = "Third of Three Papers", year = "2003"}
                """);
        assertThat(Digests.titles(found))
                .containsExactly("First of Three Papers", "Second of Three Papers", "Third of Three Papers");
        assertThat(found.candidates()).extracting(Candidate::confidence).containsExactly(0.5, 0.5, 0.98);
        assertThat(found.warnings()).singleElement().asString().startsWith("2 entries are not closed");
    }

    @Test
    void readsTheFieldsAfterAQuoteThatEndsTooEarly() {
        Candidate paper = recognise("@article{a, title = \"A \"{Bold}\" Claim\", year = 2001,\n doi = {10.1234/x}}\n")
                .candidates()
                .getFirst();
        assertThat(paper.rawTitle()).isEqualTo("A");
        assertThat(paper.published()).isEqualTo("2001");
        assertThat(paper.doi()).hasToString("10.1234/x");
    }

    @Test
    void readsEntriesThatShareALineOrHaveNoKey() {
        String text =
                "@article{title={One Paper},year=2001} @misc{k,title={Another},abstract={A {nested {deep}} one}}\n";
        Recognition found = new Bibtex().recognise(DigestSource.ofText(text));
        assertThat(Digests.titles(found)).containsExactly("One Paper", "Another");
        assertThat(found.candidates().getLast().rawAbstract()).isEqualTo("A {nested {deep}} one");
    }

    @Test
    void peopleBetweenWhomAndStandsTwice() {
        assertThat(PersonNames.ofBibtex("Ann Berg and and Bo Lee AND and")).containsExactly("Ann Berg", "Bo Lee");
    }

    @Test
    void findsAnArxivIdInTheJournalOfGoogleScholar() {
        Recognition found = recognise(
                "@article{x,\n  title={Some Title Here},\n  journal={arXiv preprint arXiv:2410.05434},\n  year={2024}\n}\n");
        assertThat(found.candidates().getFirst().arxivId()).hasToString("2410.05434");
    }

    @Test
    void doesNotClaimAMailThatQuotesAnEntry() {
        String mail = "Dear all,\n\n" + "we meet on Tuesday and talk about moths in the dark.\n".repeat(40)
                + "@misc{k, title={A}, year={2001}}\n";
        assertThat(new Bibtex().guess(DigestSource.ofText(mail)).confidence()).isLessThan(0.4);
    }

    private static Recognition recognise(String text) {
        Recognition found = Digests.recognise(text);
        Digests.assertCovers(text, found);
        return found;
    }

    @Test
    void linesOfEveryEndingCountAlike() {
        for (String end : List.of("\r", "\r\n")) {
            assertThat(recognise(FILE.replace("\n", end))).isEqualTo(recognise(FILE));
        }
    }
}
