package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.Doi;
import org.colloquium.paper.LinkRel;
import org.colloquium.paper.PaperLink;
import org.junit.jupiter.api.Test;

class HuggingFacePageTest {
    private static final String PAGE = Digests.resource("page.txt");
    private static final List<String> TITLES = List.of(
            "TidePool: Forecasting Coastal Water Levels with Sparse Mixtures of Local Experts",
            "What do moths see in the dark?",
            "Learning to Prune Fruit Trees from Demonstrations!",
            "A Note on the Sharpness of the Two-Thirds Bound",
            "SlowPoke: Deliberate Latency Makes Interactive Proof Assistants Easier to Learn",
            "量子误差校正码的高效解码方法",
            "نماذج لغوية صغيرة للهجات العربية 🚀",
            "Findings of the First Workshop on Reading Groups");
    private static final String HEAD = PAGE.substring(0, PAGE.indexOf("TidePool"));

    @Test
    void findsThePapersInOrder() {
        Recognition page = Digests.recognise(PAGE);
        Digests.assertCovers(PAGE, page);
        assertThat(page.format()).isEqualTo("huggingface-page");
        assertThat(page.why()).contains("7 titles and abstracts by turns");
        assertThat(Digests.titles(page)).isEqualTo(TITLES);
        assertThat(page.declared()).isEmpty();
        assertThat(Objects.requireNonNull(page.date()).seenOn(LocalDate.of(2026, 12, 1)))
                .isEqualTo(LocalDate.of(2026, 11, 3));
        assertThat(page.candidates()).allMatch(Candidate::selected).allMatch(paper -> paper.kind() == Kind.NEW);
    }

    @Test
    void namesWhatIsLeftOver() {
        assertThat(Digests.recognise(PAGE).leftOver())
                .extracting(LeftOver::text, LeftOver::reason)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("new", "A “new” badge of the page's menu."),
                        org.assertj.core.api.Assertions.tuple(
                                "Get trending papers in your email inbox!", "An invitation to the page's newsletter."),
                        org.assertj.core.api.Assertions.tuple("Subscribe", "A button to subscribe to the page."),
                        org.assertj.core.api.Assertions.tuple(
                                "byAK and the research community",
                                "The byline of the page, glued together when it was copied."),
                        org.assertj.core.api.Assertions.tuple("Nov 3, 2026", "The date of the page."));
    }

    @Test
    void keepsTheSourcesCharactersAndShowsWhatAReaderExpects() {
        Candidate tides = Digests.recognise(PAGE).candidates().getFirst();
        assertThat(tides.rawAbstract()).contains("\\eg, one per harbour", "34.57\\% on V^* Bench");
        assertThat(tides.abstractText()).contains("e.g., one per harbour", "34.57% on V* Bench");
        assertThat(tides.firstLine()).isEqualTo(11);
        assertThat(tides.lastLine()).isEqualTo(13);
    }

    @Test
    void findsLinks() {
        List<Candidate> papers = Digests.recognise(PAGE).candidates();
        assertThat(papers.get(0).links())
                .containsExactly(new PaperLink(LinkRel.CODE, "https://github.com/example/tidepool"));
        assertThat(papers.get(1).links())
                .containsExactly(new PaperLink(LinkRel.PROJECT, "https://moths.example.org/dark_flight/"));
        assertThat(papers.get(2).links())
                .containsExactly(new PaperLink(LinkRel.CODE, "https://gitlab.com/example/prune"));
        assertThat(papers.get(7).doi()).isEqualTo(new Doi("10.1234/example.5678"));
    }

    @Test
    void joinsTheParagraphsOfAnAbstract() {
        Candidate trees = Digests.recognise(PAGE).candidates().get(2);
        assertThat(trees.rawAbstract()).contains("mostly a matter of taste.\n\nOur dataset contains");
        assertThat(trees.lastLine()).isEqualTo(23);
    }

    @Test
    void keepsAPaperWithoutAbstract() {
        Recognition page = Digests.recognise(PAGE);
        Candidate note = page.candidates().get(3);
        assertThat(note.rawAbstract()).isEmpty();
        assertThat(note.confidence()).isLessThan(0.6);
        assertThat(note.selected()).isTrue();
        assertThat(page.warnings()).containsExactly("One paper has no abstract.");
    }

    @Test
    void readsTheSameWhateverEndsALineAndHoweverManyAreBlank() {
        Recognition page = Digests.recognise(PAGE);
        assertThat(Digests.recognise(PAGE.replace("\n", "\r\n"))).isEqualTo(page);
        assertThat(Digests.recognise(PAGE.replace("\n", "\r"))).isEqualTo(page);
        assertThat(Digests.recognise(PAGE.stripTrailing())).isEqualTo(page);
        assertThat(Digests.titles(Digests.recognise(PAGE.replace("\n\n", "\n\n\n\n"))))
                .isEqualTo(TITLES);
        assertThat(Digests.titles(Digests.recognise(PAGE.replace("\n\n", "\n"))))
                .containsAll(TITLES);
    }

    @Test
    void readsAPageWithMarksAtEachPaper() {
        String text = Digests.resource("page-with-marks.txt");
        Recognition page = Digests.recognise(text);
        Digests.assertCovers(text, page);
        assertThat(Digests.titles(page))
                .containsExactly(
                        "GlassBox: Explaining the Choices of Retrieval Models by Counterfactual Documents",
                        "Cheap Gradients through Expensive Simulators");
        assertThat(page.candidates().get(1).arxivId()).isEqualTo(new ArxivId("2610.05678", 2));
        assertThat(page.date()).isNull();
    }

    @Test
    void keepsTwoPapersOfOneTitle() {
        String entry = "The Same Title Twice\n\nWe study one thing in this paper. The results are clear.\n\n";
        String other = "The Same Title Twice\n\nWe study another thing in this work. It is not clear at all.\n\n";
        assertThat(Digests.recognise(HEAD + entry + other + entry).candidates())
                .extracting(Candidate::rawTitle)
                .containsExactly("The Same Title Twice", "The Same Title Twice", "The Same Title Twice");
    }

    @Test
    void readsAPageWithoutItsHead() {
        Recognition page = Digests.recognise(PAGE.substring(PAGE.indexOf("TidePool"), PAGE.indexOf("量子")));
        assertThat(Digests.titles(page)).isEqualTo(TITLES.subList(0, 5));
        assertThat(page.leftOver()).isEmpty();
    }

    @Test
    void readsASinglePaper() {
        String paper = PAGE.substring(PAGE.indexOf("TidePool"), PAGE.indexOf("What do moths"));
        assertThat(Digests.titles(Digests.recognise(paper))).containsExactly(TITLES.getFirst());
    }

    @Test
    void readsVeryShortAbstracts() {
        assertThat(Digests.titles(Digests.recognise(
                        HEAD + "Paper One\n\nAbstract of paper one.\n\nPaper Two\n\nAbstract of paper two.\n")))
                .containsExactly("Paper One", "Paper Two");
    }

    @Test
    void takesNoPartOfALongerHeadOrFootForAPaper() {
        String head =
                "Hugging Face's logo\nHugging Face\nModels\nDatasets\nLog In\nWhat the community reads this week\n"
                        + "We have gathered for you the papers that people liked most this week.\n\n";
        String foot = "\n\nSystem theme\n\nCompany\n\nTOS\n\nMade with love by the community\n\n© 2026 Hugging Face\n";
        String text = head + PAGE + foot;
        Recognition page = Digests.recognise(text);
        Digests.assertCovers(text, page);
        assertThat(Digests.titles(page)).isEqualTo(TITLES);
    }

    @Test
    void leavesOverATextTooLongForAnAbstract() {
        String text = HEAD + "A Title above Too Much\n\n" + "We repeat ourselves. ".repeat(3_000);
        Recognition page = Digests.recognise(text);
        Digests.assertCovers(text, page);
        assertThat(page.leftOver().getLast().reason()).startsWith("Too long for an abstract");
    }

    @Test
    void readsAPastedPageOfHtml() {
        StringBuilder html = new StringBuilder("<!doctype html>\n<html><body>\n<p>Subscribe</p>\n");
        Digests.recognise(PAGE)
                .candidates()
                .forEach(paper -> html.append("<article><h3><a href=\"/papers/1\">")
                        .append(paper.rawTitle())
                        .append("</a></h3>\n<p>")
                        .append(paper.rawAbstract())
                        .append("</p></article>\n"));
        Recognition page = Digests.recognise(html + "</body></html>");
        assertThat(Digests.titles(page)).isEqualTo(TITLES);
        assertThat(page.candidates().getFirst().firstLine()).isEqualTo(4);
        assertThat(page.candidates().getFirst().lastLine()).isEqualTo(5);
        assertThat(page.warnings().getFirst()).contains("HTML");
    }
}
