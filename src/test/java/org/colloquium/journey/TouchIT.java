package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.colloquium.account.TestAccounts;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfUpload;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** On a phone: a finger that is held down selects a passage, two fingers zoom a PDF. */
class TouchIT extends BrowserTest {
    private static final int HELD = 500;

    @Autowired
    PaperService library;

    @Autowired
    PdfUpload uploads;

    private PaperId paper;
    private Page page;

    @BeforeEach
    void prepare() {
        TestGroup.Cast cast = stage.make();
        paper = papers.add(cast.group(), "Tides and moons");
        TestAccounts.run(
                cast.member(),
                () -> library.edit(paper, it -> it.withAbstract("Moonlight measures quiet tides."), null));
        TestAccounts.as(
                cast.member(),
                () -> uploads.upload(
                        paper,
                        "tides.pdf",
                        new ByteArrayInputStream(MadePdfs.of(
                                "Tides", List.of(List.of("On quiet nights", "moonlight measures tides."))))));
        page = signedIn(cast.member(), browser.phone(address()));
        page.navigate("/g/" + cast.slug() + "/papers/" + paper);
    }

    @Test
    void aHeldFingerSelectsAPassageOfTheAbstract() {
        page.locator("co-abstract[open]").waitFor();
        hold(page.locator("co-abstract [data-at]").first());
        assertThat(page.locator(".selection-tools")).isInViewport();
        assertThatAllFits(page.locator(".selection-tools"));
        tap("Highlight");
        assertThat(page.locator("co-abstract .hl")).hasText(Pattern.compile("Moonlight|measures"));
        page.locator("co-abstract .hl").tap();
        assertThat(page.locator(".threads > li.sheet")).isInViewport();
    }

    @Test
    void aHeldFingerSelectsInAPdfAndTwoZoomIt() {
        page.navigate(page.url().replaceAll("/papers/.*", "/papers/" + paper + "/pdf"));
        Locator words = page.locator(".textLayer span").filter(new Locator.FilterOptions().setHasText("moonlight"));
        words.waitFor();
        hold(words);
        assertThat(page.locator(".selection-tools")).isInViewport();
        assertThatAllFits(page.locator(".selection-tools"));
        tap("Highlight");
        assertThat(page.locator(".pdf-marks > .hl").first()).isVisible();
        String before = page.locator(".pdf-scale").textContent();
        Locator sheet = page.locator("co-pdf .page").first();
        double size = box(sheet).width;
        spread(page.locator(".pdf-scroll"));
        assertThat(page.locator(".pdf-scale")).not().hasText(before);
        Assertions.assertThat(box(sheet).width).isGreaterThan(size * 1.3);
        Assertions.assertThat(page.evaluate("visualViewport.scale")).isEqualTo(1);
    }

    private void tap(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .tap();
    }

    private void assertThatAllFits(Locator row) {
        BoundingBox box = box(row);
        Assertions.assertThat(box.x).isGreaterThanOrEqualTo(0);
        Assertions.assertThat(box.x + box.width).isLessThanOrEqualTo(360);
    }

    private static BoundingBox box(Locator it) {
        return it.boundingBox();
    }

    /**
     * Holds a finger on a word until the browser selects it. Phones do that themselves, and call the touch off; Chromium
     * does not where there is no phone around it, so the word is selected for it.
     */
    private void hold(Locator where) {
        where.scrollIntoViewIfNeeded();
        BoundingBox box = where.boundingBox();
        double x = box.x + 30;
        double y = box.y + Math.min(12, box.height / 2);
        Finger finger = new Finger(page);
        finger.touch("touchStart", x, y);
        page.evaluate("""
                ([x, y]) => {
                  const { startContainer, startOffset } = document.caretRangeFromPoint(x, y);
                  const selection = getSelection();
                  selection.collapse(startContainer, startOffset);
                  selection.modify('move', 'backward', 'word');
                  selection.modify('extend', 'forward', 'word');
                }""", List.of(x, y));
        page.waitForTimeout(HELD);
        assertThat(page.locator(".selection-tools")).hasCount(0);
        finger.touch("touchCancel");
    }

    private void spread(Locator where) {
        BoundingBox box = box(where);
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 3;
        Finger finger = new Finger(page);
        finger.touch("touchStart", x - 30, y, x + 30, y);
        for (int apart = 35; apart <= 80; apart += 5) {
            finger.touch("touchMove", x - apart, y, x + apart, y);
        }
        finger.touch("touchEnd");
    }
}
