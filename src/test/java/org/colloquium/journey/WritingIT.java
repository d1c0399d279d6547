package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    private void open(Page page) {
        page.navigate("/g/" + cast.slug() + "/papers/" + paper);
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Notes")))
                .isVisible();
    }

    private static Locator options(Page page) {
        return page.locator(".write .completions [role=option]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }
}
