package org.colloquium.digest.format.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.Kind;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class NepReportTest {
    private static final String MAIL = Digests.resource("mail/nep.txt");
    private static final String TEXT = MAIL.substring(MAIL.indexOf("\n\n") + 2);

    @Test
    void readsBothLayouts() {
        Recognition report = Digests.recognise(MAIL);
        Digests.assertCovers(TEXT, report, "1/1");
        assertThat(report.format()).isEqualTo("repec-nep");
        assertThat(report.declared()).isEqualTo(Map.of(Kind.NEW, 3));
        List<Candidate> papers = report.candidates();
        assertThat(Digests.titles(report))
                .containsExactly(
                        "Fishing quotas and the price of ice",
                        "Who pays for a lighthouse? Evidence from two centuries of harbour dues",
                        "Tides of trade");
        assertThat(papers)
                .extracting(Candidate::authors)
                .containsExactly(
                        List.of("Erik Lind", "Maria Sol"),
                        List.of("Uma Berg", "Tom Ode"),
                        List.of("Ann Lee", "Bo Chi"));
        assertThat(papers).extracting(Candidate::published).containsExactly("2026-10", "2026-09-30", "2025");
        assertThat(papers.getFirst().rawAbstract())
                .contains("two effects:\n\n1. Less fish needs less ice, and 2. ice")
                .endsWith("The second one is larger.");
        assertThat(papers.getFirst().comment()).isEqualTo("Keywords: Quotas, Ice, Storage; JEL: Q22 L66");
        assertThat(papers.get(1).links())
                .containsExactly(new PaperLink(LinkRel.ABSTRACT, "http://d.repec.org/n?u=RePEc:exa:mple02:31&r=sea"));
        assertThat(papers.get(2).rawAbstract()).isEqualTo("Trade follows the tide. We measure by how much.");
    }

    @Test
    void readsTheTextWithoutItsMail() {
        Recognition report = Digests.recognise(TEXT);
        Digests.assertCovers(TEXT, report);
        assertThat(report.candidates()).hasSize(3).allMatch(paper -> paper.part() == null);
        assertThat(report.declared()).isEqualTo(Map.of(Kind.NEW, 3));
    }

    @Test
    void stillKnowsHowManyWereSentWhenOneIsMissing() {
        int start = TEXT.indexOf("2. Who pays", TEXT.indexOf("1. Less fish"));
        String without = TEXT.substring(0, start) + TEXT.substring(TEXT.indexOf("3. Tides", start));
        Recognition report = Digests.recognise(without);
        assertThat(report.candidates()).hasSize(2);
        assertThat(report.declared()).isEqualTo(Map.of(Kind.NEW, 3));
    }

    @Test
    void readsNumbersInWords() {
        assertThat(NepCount.number("seventy-two")).contains(72);
        assertThat(NepCount.number("one hundred and five")).contains(105);
        assertThat(NepCount.number("sixteen")).contains(16);
        assertThat(NepCount.number("these")).isEmpty();
        assertThat(NepCount.declared(
                        null,
                        DigestSource.ofText("Issue of 2026-11-02\ntwelve papers chosen by Ada Example")
                                .lines()
                                .lines()))
                .contains(12);
    }

    @Test
    void readsARealReport() {
        byte[] bytes = Digests.shared("repec-nep-1.txt");
        Recognition report = Formats.recognise(bytes);
        Digests.assertCovers(new String(bytes, UTF_8), report);
        Candidate paper = report.candidates().getFirst();
        assertThat(report.candidates()).hasSize(1);
        assertThat(paper.rawTitle())
                .isEqualTo("Innovation races: An experimental study on strategic research activities");
        assertThat(paper.authors()).containsExactly("Uwe Cantner", "Andreas Nicklisch", "Torsten Weiland");
        assertThat(paper.published()).isEqualTo("2005-11-07");
        assertThat(paper.rawAbstract()).isEqualTo("Lorem ipsum abstract");
        assertThat(paper.comment()).contains("Patent Tournament", "D81 O31");
        assertThat(paper.links().getFirst().url()).isEqualTo("http://d.repec.org/n?u=RePEc:jen:jenasw:2005-17&r=all");
    }
}
