package org.colloquium.digest.format.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.colloquium.digest.format.Candidate;
import org.colloquium.digest.format.DigestSource;
import org.colloquium.digest.format.Digests;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.LeftOver;
import org.colloquium.digest.format.Recognition;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleScholarAlertTest {
    private static final String ALERT = Digests.resource("mail/scholar.html");

    @Test
    void readsWhatTheGreenLineSays() {
        Recognition alert = Digests.recognise(ALERT);
        assertThat(alert.format()).isEqualTo("google-scholar-alert");
        assertThat(Digests.titles(alert))
                .containsExactly(
                        "Lantern Fish: Swimming in the Dark",
                        "Who Pays for a Lighthouse?",
                        "A Title without an Address");
        List<Candidate> papers = alert.candidates();
        assertThat(papers.get(0).authors()).containsExactly("A Lind", "B Sol", "C Berg");
        assertThat(papers.get(0).arxivId()).isEqualTo(new ArxivId("2610.01234", null));
        assertThat(papers.get(0).rawAbstract()).isEqualTo("Small robots see little, and a crowd-based method helps …");
        assertThat(papers.get(0).firstLine()).isEqualTo(2);
        assertThat(papers.get(0).lastLine()).isEqualTo(5);
        assertThat(papers.get(1).venue()).isEqualTo("Journal of Public Goods");
        assertThat(papers.get(1).published()).isEqualTo("2025");
        assertThat(papers.get(1).doi()).isEqualTo(new Doi("10.1007/s00000-026-0042-1"));
        assertThat(papers.get(2).venue()).isNull();
        assertThat(papers.get(2).published()).isEqualTo("2024");
        assertThat(papers.get(2).rawAbstract()).isEmpty();
    }

    @Test
    void unwrapsAddressesAndTakesNoneButThoseOfTheWeb() {
        assertThat(Digests.recognise(ALERT).candidates())
                .extracting(Candidate::links)
                .containsExactly(
                        List.of(new PaperLink(LinkRel.PDF, "https://arxiv.org/pdf/2610.01234")),
                        List.of(new PaperLink(
                                LinkRel.ABSTRACT, "https://link.springer.com/article/10.1007/s00000-026-0042-1?utm=x")),
                        List.of());
        assertThat(WrappedAddress.of(
                        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fscholar.google.com"
                                + "%2Fscholar_url%3Furl%3Dhttps%3A%2F%2Fexample.org%2Fa%252Bb%26hl%3Den&data=x"))
                .contains(new WrappedAddress("https://example.org/a+b"));
    }

    @Test
    void leavesOutWhatIsOfTheAlertItself() {
        assertThat(Digests.recognise(ALERT).leftOver())
                .extracting(LeftOver::text)
                .containsExactly("See all recommendations", "Cancel alert", "This alert is sent by Google Scholar.");
    }

    @Test
    void knowsItsTitlesAlsoWhenAMailProgramRenamedThem() {
        String renamed = ALERT.replace("class=\"gse_alrt", "class=\"m_-42gse_alrt");
        assertThat(Digests.titles(Digests.recognise(renamed))).hasSize(3);
        String stripped = ALERT.replaceAll(" class=\"[^\"]*\"", "").replaceAll("<style>.*?</style>", "");
        assertThat(Digests.titles(Digests.recognise(stripped))).hasSize(2);
    }

    @Test
    void answersWhateverItIsForcedOn() {
        for (String text :
                List.of("", "plain", "<h3><a href='x?scholar_url'>", "<a class=gse_alrt_title>", "<html><h3>")) {
            assertThat(new GoogleScholarAlert()
                            .recognise(DigestSource.ofText(text))
                            .format())
                    .isEqualTo("google-scholar-alert");
        }
    }

    /** The shared alerts hold as many papers as they have titles of that class, links that count clicks, and green lines. */
    @ParameterizedTest
    @ValueSource(strings = {"google-scholar-alert-1.eml", "google-scholar-alert-2.eml"})
    void findsEveryPaperOfRealAlerts(String name) {
        byte[] mail = Digests.shared(name);
        String html = new String(Transfer.decoded(body(mail), "quoted-printable"), UTF_8);
        Recognition alert = Formats.recognise(mail);
        assertThat(alert.format()).isEqualTo("google-scholar-alert");
        assertThat(alert.candidates())
                .hasSize(html.split("class=\"gse_alrt_title\"", -1).length - 1)
                .hasSize(html.split("color:#006621", -1).length - 1)
                .isNotEmpty()
                .allMatch(paper -> "1".equals(paper.part()))
                .allMatch(paper -> "2019".equals(paper.published()))
                .allMatch(paper ->
                        !paper.authors().isEmpty() && !paper.rawAbstract().isEmpty())
                .allMatch(paper -> paper.links().size() == 1
                        && !paper.links().getFirst().url().contains("scholar.google"))
                .noneMatch(paper -> paper.rawTitle().contains("["));
        assertThat(alert.leftOver()).hasSize(3);
        assertThat(alert.warnings()).isEmpty();
    }

    private static byte[] body(byte[] mail) {
        String text = new String(mail, UTF_8);
        return text.substring(text.replace("\r\n", "\n").indexOf("\n\n")).getBytes(UTF_8);
    }
}
