package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfService;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TextState;
import org.colloquium.group.TestGroup;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.Marking;
import org.colloquium.note.NewAnnotation;
import org.colloquium.note.NewTarget;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Span;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Two members on two nodes speak about passages of an abstract. */
class ReadTogetherIT extends BrowserTest {
    private static final String ABSTRACT =
            "Nobody has shown why frozen models 🧪 understand pictures. In 34.57\\% we learn one linear map, whose error is $\\underbrace{x+y}_n$"
                    + " at most, and find that it is enough. Code is available.";

    private static @Nullable SecondNode second;

    @Autowired
    TestPapers papers;

    @Autowired
    PaperService library;

    @Autowired
    PdfUpload uploads;

    @Autowired
    PdfService pdfs;

    @Autowired
    AnnotationService annotations;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare(@Autowired Environment environment) throws IOException {
        if (second == null) {
            second = SecondNode.start(environment);
        }
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        TestAccounts.run(cast.member(), () -> library.edit(paper, it -> it.withAbstract(ABSTRACT), null));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (second != null) {
            second.close();
            second = null;
        }
    }

    @Test
    void aPassageIsMarkedAnsweredAndResolved() {
        Page mei = signedIn(cast.member());
        open(mei);
        Page noor = there(cast.otherMember());
        open(noor);

        drag(mei, "one linear map", "$\\underbrace{x+y}_n$");
        button(mei, "Comment").click();
        mei.getByLabel("Your comment on the passage").fill("Why would *one* map do?");
        button(mei, "Comment").click();

        Locator thread = noor.locator(".threads > li");
        assertThat(thread).containsText("Why would one map do?");
        assertThat(noor.locator("co-abstract .hl").first()).hasText("one linear map, whose error is ");
        assertThat(noor.locator("co-abstract .hl.math")).hasCount(1);
        Assertions.assertThat(top(thread) - top(noor.locator("co-abstract .hl").first()))
                .as("the thread starts where its passage does, or below the margin's own sections")
                .isGreaterThan(-4);

        noor.locator("co-abstract .hl").first().click();
        noor.getByLabel("Your reply to").fill("Because the rest is frozen.");
        noor.keyboard().press("Control+Enter");
        assertThat(mei.locator(".threads .replies")).containsText("Because the rest is frozen.");
        noor.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Resolve: ")))
                .click();
        assertThat(mei.locator(".threads > li")).hasClass(Pattern.compile(".*settled.*"));
        assertThat(mei.locator(".threads > li")).containsText("Resolved");
    }

    @Test
    void aPassageOfAPdfIsMarkedAndAnsweredAndFoundAgainInTheNextVersion() {
        upload(
                "tides.pdf",
                List.of("Of tides and the moon", "On quiet nights \uFB01ne tides were mea-", "sured by moonlight."));
        Page mei = signedIn(cast.member());
        openPdf(mei);
        Page noor = there(cast.otherMember());
        openPdf(noor);
        mei.evaluate("""
                () => {
                  const spans = [...document.querySelectorAll('.textLayer span')]
                      .filter(it => it.textContent.includes('mea-') || it.textContent.startsWith('sured'));
                  getSelection().setBaseAndExtent(spans[0].firstChild, spans[0].textContent.indexOf('tides'),
                      spans[1].firstChild, 5);
                }""");
        button(mei, "Comment").click();
        mei.getByLabel("Your comment on the passage").fill("By **whom**?");
        button(mei, "Comment").click();
        assertThat(noor.locator(".threads > li")).containsText("By whom?");
        assertThat(noor.locator(".pdf-marks > .hl").first()).isVisible();
        assertThat(mei.locator(".threads > li.on")).hasCount(1);
        noor.locator(".threads > li").click();
        noor.getByLabel("Your reply to").fill("By us.");
        noor.keyboard().press("Control+Enter");
        assertThat(mei.locator(".threads .replies")).containsText("By us.");
        Assertions.assertThat(database.sql("select quote from note where paper_id = ? and page = 1")
                        .param(paper.value())
                        .query(String.class)
                        .single()
                        .replaceAll("[-\\s]", ""))
                .isEqualTo("tidesweremeasured");

        upload(
                "tides-2.pdf",
                List.of(
                        "Of tides",
                        "A page more was put before.",
                        "",
                        "quiet nights fine tides were measured by moonlight."));
        openPdf(mei);
        assertThat(mei.locator(".threads > li")).containsText("By whom?");
        assertThat(mei.locator(".pdf-marks > .hl").first()).isVisible();
    }

    private void upload(String name, List<String> lines) {
        TestAccounts.as(
                cast.member(),
                () -> uploads.upload(
                        paper, name, new java.io.ByteArrayInputStream(MadePdfs.of("Tides", List.of(lines)))));
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .until(() -> TestAccounts.as(cast.member(), () -> pdfs.list(paper)).stream()
                        .allMatch(it -> it.text() == TextState.THERE));
    }

    private void openPdf(Page page) {
        page.navigate("/g/" + cast.slug() + "/papers/" + paper + "/pdf");
        page.locator("co-pdf[ready]").waitFor();
        page.locator(".textLayer span").first().waitFor();
    }

    @Test
    void aHalfWrittenCommentComesBackAtItsPassage() {
        Page page = signedIn(cast.member());
        open(page);
        drag(page, "one linear map", "linear map");
        button(page, "Comment").click();
        page.getByLabel("Your comment on the passage").fill("Half a thought");
        assertThat(page.locator("co-abstract .hl").first()).hasText("one linear map");
        page.reload();
        assertThat(page.getByLabel("Your comment on the passage")).hasValue("Half a thought");
        assertThat(page.locator(".quoted")).hasText("one linear map");
        assertThat(page.locator("co-abstract .hl").first()).hasText("one linear map");
        page.navigate("/g/" + cast.slug() + "/papers/" + papers.add(cast.group(), "Another"));
        page.locator("co-abstract").waitFor();
        assertThat(page.locator(".quoted")).hasCount(0);
        open(page);
        button(page, "Comment").click();
        assertThat(page.locator(".threads > li")).containsText("Half a thought");
        assertThat(page.locator(".quoted")).hasCount(0);
    }

    @Test
    void theKeysWalkSelectAndMark() {
        Page page = signedIn(cast.member());
        open(page);
        page.locator("co-abstract").focus();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Shift+ArrowRight");
        someoneMarks("frozen");
        assertThat(page.locator("co-abstract .hl")).hasText("frozen"); // and what was being selected still is
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("co-abstract .hl.is-doubt")).hasText("Nobody has");
        assertThat(page.locator(".threads > li").first()).containsText("Doubt");
    }

    private void someoneMarks(String word) {
        int at = ABSTRACT.indexOf(word);
        TestAccounts.as(
                cast.otherMember(),
                () -> annotations.annotate(
                        paper,
                        new NewAnnotation(
                                NewTarget.inAbstract(null, new Span(at, at + word.length())),
                                "",
                                Visibility.GROUP,
                                Marking.NONE)));
    }

    @Test
    void aPassageThatChangedSaysSoAndOneThatIsLostIsPutBackByHand() {
        Page page = signedIn(cast.member());
        open(page);
        drag(page, "Nobody has shown", "understand pictures");
        button(page, "Highlight").click();
        assertThat(page.locator("co-abstract .hl")).hasCount(1);
        TestAccounts.run(
                cast.member(),
                () -> library.edit(
                        paper, it -> it.withAbstract(ABSTRACT.replace("frozen models", "frozen networks")), null));
        assertThat(page.locator(".threads .passage")).containsText("The text has changed");
        assertThat(page.locator(".threads ins")).containsText("networks");
        TestAccounts.run(
                cast.member(),
                () -> library.edit(paper, it -> it.withAbstract("Something else is said here now, entirely."), null));
        assertThat(page.locator(".threads .passage")).containsText("No longer in the text");
        assertThat(page.locator("co-abstract .hl")).hasCount(0);
        button(page, Pattern.compile("^Put it on a passage")).click();
        drag(page, "Something else", "entirely");
        button(page, "Put it here").click();
        assertThat(page.locator("co-abstract .hl")).hasCount(1);
        assertThat(page.locator(".threads .passage")).isHidden();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator button(Page page, Pattern name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** Selects with the mouse from the first character of the one to the last of the other. */
    private static void drag(Page page, String from, String to) {
        Object places = page.evaluate("""
                ([from, to]) => {
                  const host = document.querySelector('co-abstract');
                  const part = (at) => [...host.querySelectorAll('[data-at]')]
                      .find((it) => Number(it.dataset.at) <= at && Number(it.dataset.to) > at);
                  const box = (at, end) => {
                    const found = part(at);
                    if (found.classList.contains('math')) {
                      const all = found.getBoundingClientRect();
                      return [end ? all.right - 1 : all.left + 1, all.top + all.height / 2];
                    }
                    const range = document.createRange();
                    const inner = at - Number(found.dataset.at);
                    range.setStart(found.firstChild, inner);
                    range.setEnd(found.firstChild, inner + 1);
                    const one = range.getBoundingClientRect();
                    return [end ? one.right - 1 : one.left + 1, one.top + one.height / 2];
                  };
                  host.scrollIntoView({block: 'center'});
                  return [...box(host.text.indexOf(from), false), ...box(host.text.indexOf(to) + to.length - 1, true)];
                }""", new Object[] {from, to});
        java.util.List<?> at = (java.util.List<?>) places;
        page.mouse().move(number(at.get(0)), number(at.get(1)));
        page.mouse().down();
        page.mouse()
                .move(
                        number(at.get(2)),
                        number(at.get(3)),
                        new com.microsoft.playwright.Mouse.MoveOptions().setSteps(8));
        page.mouse().up();
        page.locator(".selection-tools").waitFor();
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    private static double top(Locator of) {
        return number(of.evaluate("it => it.getClientRects()[0].top"));
    }

    private Page there(AccountId who) {
        return signedIn(who, 1440, Objects.requireNonNull(second).address());
    }

    private void open(Page page) {
        page.navigate("/g/" + cast.slug() + "/papers/" + paper);
        page.locator("co-abstract[open] .katex").waitFor(); // the formula is drawn, so that lines stand still
    }
}
