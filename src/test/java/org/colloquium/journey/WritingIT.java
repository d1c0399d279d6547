package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One member names another by the keyboard, and writes formulas that both see drawn. */
class WritingIT extends BrowserTest {
    private static final String HOSTILE =
            "$\\href{javascript:document.title='x'}{a}$ $\\includegraphics{https://evil.example/x.png}$"
                    + " $\\htmlClass{evil}{b}$ $\\def\\a{\\a\\a}\\a$ $\\rule{999em}{999em}$";

    /** What a browser does when somebody pastes a picture. */
    static final String PASTE = """
            async (field) => {
              const canvas = Object.assign(document.createElement('canvas'), {width: 60, height: 40});
              canvas.getContext('2d').fillRect(5, 5, 30, 20);
              const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
              const clipboardData = new DataTransfer();
              clipboardData.items.add(new File([blob], 'plot.png', {type: 'image/png'}));
              field.dispatchEvent(new ClipboardEvent('paste', {clipboardData, bubbles: true, cancelable: true, composed: true}));
            }""";

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void namesAreChosenByTheKeyboardAndFormulasAreDrawn() {
        Page mei = signedIn(cast.member());
        open(mei);
        Page max = signedIn(cast.otherMember(), 360);
        open(max);
        mei.getByLabel("Your note").click();
        assertThat(mei.getByText("Markdown, $math$, @people, [[papers]]")).isVisible();
        mei.keyboard().type("Ask @me");
        assertThat(options(mei)).hasCount(2);
        mei.keyboard().press("ArrowDown");
        assertThat(options(mei).nth(1)).hasAttribute("aria-selected", "true");
        mei.keyboard().press("Escape");
        assertThat(options(mei)).hasCount(0);
        mei.keyboard().type("m");
        assertThat(options(mei)).hasCount(2);
        mei.keyboard().press("ArrowDown");
        mei.keyboard().press("Enter");
        mei.keyboard().type("whether $\\frac{x_1}{x_2}$ holds in [[linearly");
        assertThat(options(mei)).hasCount(1);
        mei.keyboard().press("Tab");
        assertThat(mei.getByLabel("Your note"))
                .hasValue("Ask @Max Member whether $\\frac{x_1}{x_2}$ holds in "
                        + "[[Linearly Mapping from Image to Text Space]] ");
        mei.keyboard().press("Enter");
        mei.keyboard().press("Enter");
        mei.keyboard().type("$$\n- \\sum_i x_i\n$$");
        button(mei, "Preview").click();
        assertThat(mei.locator(".looks .person")).hasText("@Max Member");
        assertThat(mei.locator(".looks .katex-display")).isVisible();
        button(mei, "Go on writing").click();
        assertThat(mei.getByLabel("Your note")).isFocused();
        mei.keyboard().press("Control+Enter");

        Locator note = max.locator(".notes > li");
        assertThat(note.locator(".person.you")).hasText("@Max Member");
        assertThat(note.locator(".math .mfrac").first()).isVisible();
        assertThat(note.locator(".katex-display")).isVisible();
        assertThat(note.locator("a.paper")).hasText("Linearly Mapping from Image to Text Space");
        Assertions.assertThat((int) max.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        note.locator("a.paper").click();
        assertThat(max).hasURL(address() + "/g/" + cast.slug() + "/papers/" + paper);
    }

    @Test
    void hostileFormulasDoNothing() {
        Page mei = signedIn(cast.member());
        open(mei);
        mei.onRequest(it -> Assertions.assertThat(it.url()).doesNotContain("evil"));
        mei.getByLabel("Your note").fill(HOSTILE + "\n\nand $\\frac12$");
        mei.keyboard().press("Control+Enter");
        Locator words = mei.locator(".notes .words");
        assertThat(words.locator(".mfrac").first()).isVisible();
        assertThat(words.locator(".math a, .math img, .evil")).hasCount(0);
        Assertions.assertThat((double) words.evaluate("it => it.getBoundingClientRect().height"))
                .isLessThan(400);
    }

    @Test
    void anImageIsPastedSeenAndAnsweredAndGoneWhenItIsHidden() {
        Page mei = signedIn(cast.member());
        open(mei);
        Page max = signedIn(cast.otherMember(), 360);
        open(max);
        mei.getByLabel("Your note").click();
        mei.keyboard().type("Look: ");
        mei.getByLabel("Your note").evaluate(PASTE);
        assertThat(mei.getByLabel("Your note"))
                .hasValue(Pattern.compile("Look:\\s+!\\[plot]\\(image:[0-9a-f-]{36}\\)\\s*"));
        mei.keyboard().press("Control+Enter");

        Locator image = max.locator(".notes .words img");
        assertThat(image).isVisible();
        max.waitForFunction("document.querySelector('.notes .words img').naturalWidth === 60");
        Assertions.assertThat((int) max.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(360);
        String place = String.valueOf(image.evaluate("it => it.src"));
        Assertions.assertThat(max.request().get(place).status()).isEqualTo(200);
        verb(max, "React").click();
        verb(max, "Insightful").click();
        assertThat(mei.locator(".notes li").first()).containsText("Insightful");
        verb(max, "Report").click();
        max.getByLabel("Why?").fill("This is not ours to show.");
        button(max, "Report note").click();

        Page otis = signedIn(cast.organiser());
        otis.navigate("/g/" + cast.slug() + "/notes/reports");
        assertThat(otis.getByText("This is not ours to show.")).isVisible();
        otis.getByText("Hide", new Page.GetByTextOptions().setExact(true)).click();
        otis.getByLabel("Why?").fill("It is from an unpublished draft.");
        button(otis, "Hide note").click();
        assertThat(image).hasCount(0);
        Assertions.assertThat(max.request().get(place).status()).isEqualTo(404);
        Assertions.assertThat(mei.request().get(place).status()).isEqualTo(200);
    }

    private void open(Page page) {
        page.navigate("/g/" + cast.slug() + "/papers/" + paper);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Notes")))
                .isVisible();
    }

    private static Locator options(Page page) {
        return page.locator(".write .completions [role=option]");
    }

    private static Locator verb(Page page, String word) {
        return page.locator(".notes").getByText(word, new Locator.GetByTextOptions().setExact(true));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
