package org.colloquium.digest.format.bibliography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

/** Formats of lines with tags: RIS, MEDLINE, EndNote. */
class TaggedBibliographyTest {
    @Test
    void readsRis() {
        Recognition found = recognise("""
                Provider: Some Publisher
                Content: text/plain; charset="UTF-8"

                TY  - JOUR
                T1  - Sparse Mixtures
                      for Tides
                TI  - Sparse Mixtures for Tides
                AU  - Moß, Jürgen
                AU  - de la Cruz, Ana, Jr.
                A2  - Lee, Kim
                PY  - 2024
                DA  - 2024/03/12
                AB  - First paragraph
                goes on here.

                Second paragraph.
                DO  - 10.1234/Tides.5
                UR  - https://example.org/tides
                UR  - https://arxiv.org/abs/2303.08867
                L1  - https://example.org/get?file=1
                JF  - Journal of Tidal Letters
                ER  -

                TY  - CONF
                TI  - A Second Record
                A1  - Lee, Kim
                A2  - Editor, An
                T2  - Conference on Moons
                Y1  - 2023///
                TY  - GEN
                TI  - A Third One, After a Missing End
                KW  - last
                """);
        assertThat(found.format()).isEqualTo("ris");
        assertThat(Digests.titles(found))
                .containsExactly("Sparse Mixtures for Tides", "A Second Record", "A Third One, After a Missing End");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "Ana de la Cruz Jr.", "Kim Lee");
        assertThat(tides.published()).isEqualTo("2024-03-12");
        assertThat(tides.rawAbstract()).isEqualTo("First paragraph goes on here.\n\nSecond paragraph.");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.arxivId()).hasToString("2303.08867");
        assertThat(tides.links())
                .containsExactly(
                        new PaperLink(LinkRel.ABSTRACT, "https://example.org/tides"),
                        new PaperLink(LinkRel.ABSTRACT, "https://arxiv.org/abs/2303.08867"),
                        new PaperLink(LinkRel.PDF, "https://example.org/get?file=1"));
        assertThat(found.candidates().get(1).authors()).containsExactly("Kim Lee");
        assertThat(found.candidates().get(1).venue()).isEqualTo("Conference on Moons");
        assertThat(found.candidates().get(1).published()).isEqualTo("2023");
        assertThat(found.leftOver())
                .extracting(LeftOver::firstLine, LeftOver::lastLine)
                .containsExactly(org.assertj.core.api.Assertions.tuple(1, 2));
    }

    @Test
    void readsMedline() {
        Recognition found = recognise("""

                PMID- 12345
                DP  - 2010 Apr 2
                TI  - Tides and
                      their moons.
                AB  - We measure tides. (c) 2010 Some Society.
                FAU - Moß, Jürgen
                AU  - Moß J
                AU  - Lee KM
                LID - S0001 [pii]
                LID - 10.1234/tides.5 [doi]
                TA  - J Tid Lett

                PMID- 12346
                TI  - Another.
                CN  - Moon Group
                """);
        assertThat(found.format()).isEqualTo("medline");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.rawTitle()).isEqualTo("Tides and their moons.");
        assertThat(tides.rawAbstract()).isEqualTo("We measure tides.");
        assertThat(tides.authors()).containsExactly("Jürgen Moß", "KM Lee");
        assertThat(tides.published()).isEqualTo("2010-04-02");
        assertThat(tides.venue()).isEqualTo("J Tid Lett");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.links())
                .containsExactly(new PaperLink(LinkRel.ABSTRACT, "https://pubmed.ncbi.nlm.nih.gov/12345/"));
        assertThat(found.candidates().get(1).authors()).containsExactly("Moon Group");
    }

    @Test
    void readsEndNote() {
        Recognition found = recognise("""
                %0 Journal Article
                %A Moß, Jürgen
                %A Kim Lee
                %T Tides and
                their moons
                %J Journal of Tidal Letters
                %D 2010
                %8 April 2, 2010
                %X We measure tides
                in harbours.

                Twice a day.
                %R 10.1234/tides.5
                %U https://example.org/tides

                %0 Thesis
                %T A Thesis on Moons
                %A Lee, Kim
                %D 2011

                %A Doe, Jane
                %T A Record Without Its Kind
                """);
        assertThat(found.format()).isEqualTo("endnote");
        assertThat(Digests.titles(found))
                .containsExactly("Tides and their moons", "A Thesis on Moons", "A Record Without Its Kind");
        Candidate tides = found.candidates().getFirst();
        assertThat(tides.authors()).isEqualTo(List.of("Jürgen Moß", "Kim Lee"));
        assertThat(tides.rawAbstract()).isEqualTo("We measure tides in harbours.\n\nTwice a day.");
        assertThat(tides.published()).isEqualTo("2010-04-02");
        assertThat(tides.doi()).hasToString("10.1234/tides.5");
        assertThat(tides.venue()).isEqualTo("Journal of Tidal Letters");
    }

    private static Recognition recognise(String text) {
        Recognition found = Digests.recognise(text);
        Digests.assertCovers(text, found);
        return found;
    }
}
