package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfUpload;
import org.colloquium.file.TestPdfs;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A PDF is uploaded, read, searched, zoomed, marked, and found again where its reader stopped. */
class PdfIT extends BrowserTest {
    private static final String HOSTILE = "<img src=x onerror=hacked=1>";

    @Autowired
    PdfUpload uploads;

    private TestGroup.Cast cast;
    private PaperId paper;
    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides and moons");
    }

    @Test
    void aPdfIsReadFromUploadToTheNextVisit() {
        Page page = signedIn(cast.member());
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") || it.text().contains("Content Security")) {
                complaints.add(it.text());
            }
        });
        page.navigate("/g/" + cast.slug() + "/papers/" + paper);
        page.locator(".pdf-drop input[type=file]")
                .setInputFiles(new FilePayload("100% of %41 tides+%.pdf", "application/pdf", tides()));
        assertThat(page.locator(".pdfs")).containsText("100% of %41 tides+%.pdf");
        page.getByText("Read the PDF").click();
        page.locator("co-pdf[ready]").waitFor();
        assertThat(page.locator(".pdf-count")).hasText("of 3");
        assertThat(page.locator(".textLayer").first()).containsText("were mea-");
        picture(page, "reading");
        searched(page);
        zoomed(page);
        selected(page);
        marked(page);
        nothingHostileRan(page);
        foundAgain(page);
        assertThat(complaints).isEmpty();
    }

    @Test
    void aBrokenOneSaysSoAndCanBeDownloaded() {
        as(cast.member(), () -> uploads.upload(paper, "b.pdf", new ByteArrayInputStream(TestPdfs.pdf(5_000))));
        Page page = signedIn(cast.guest(), 360);
        page.navigate("/g/" + cast.slug() + "/papers/" + paper + "/pdf");
        assertThat(page.locator(".pdf-said")).containsText("cannot be shown");
        assertThat(page.getByText("Download", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        picture(page, "broken");
    }

    private void searched(Page page) {
        page.locator(".pdf-scroll").focus();
        page.keyboard().press("/");
        page.keyboard().type("moon");
        assertThat(page.locator(".pdf-found")).hasText("1 of 4");
        page.keyboard().press("Enter");
        assertThat(page.locator(".pdf-found")).hasText("2 of 4");
        assertThat(page.locator(".highlight.selected")).hasCount(1);
        picture(page, "search");
        page.keyboard().press("Escape");
        assertThat(page.locator(".pdf-search")).isHidden();
    }

    private void zoomed(Page page) {
        String before = page.locator(".pdf-scale").textContent();
        page.keyboard().press("+");
        assertThat(page.locator(".pdf-scale")).not().hasText(before);
        page.keyboard().press("0");
        assertThat(page.locator(".pdf-scale")).hasText(before);
    }

    private void selected(Page page) {
        page.keyboard().press("Home");
        page.evaluate("""
                () => {
                  const viewer = document.querySelector('co-pdf');
                  viewer.addEventListener('pdf-selection', event => viewer.dataset.selected = JSON.stringify(event.detail));
                  const spans = [...document.querySelectorAll('.page[data-page-number="1"] .textLayer span')]
                      .filter(it => it.textContent.includes('mea-') || it.textContent.startsWith('sured'));
                  const range = document.createRange();
                  range.setStart(spans[0].firstChild, spans[0].textContent.indexOf('mea-'));
                  range.setEnd(spans[1].firstChild, 5);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                }""");
        assertThat(page.locator("co-pdf"))
                .hasAttribute("data-selected", Pattern.compile(".*\"page\":1,\"exact\":\"mea-\\\\nsured\".*"));
        String told = String.valueOf(page.locator("co-pdf").getAttribute("data-selected"));
        assertThat(told).contains("were ").contains(" by moonlight");
        page.evaluate("getSelection().removeAllRanges()");
    }

    private void marked(Page page) {
        page.evaluate("""
                () => {
                  const viewer = document.querySelector('co-pdf');
                  viewer.addEventListener('pdf-mark', event => viewer.dataset.marked = event.detail.id);
                  viewer.addEventListener('pdf-tops', event => viewer.dataset.tops = Object.keys(event.detail.tops).sort());
                  const mark = (id, page, exact, colour) => ({ id, page, exact, colour, prefix: '', suffix: '',
                      meaning: 'claim', label: id, on: id === '1' });
                  viewer.marks = [mark('1', 1, 'fine tides were measured by', 0), mark('2', 1, 'last line of one first line of two', 2),
                      mark('3', 3, 'farewell', 3), mark('4', 1, 'not there at all', 4)];
                }""");
        Locator marks = page.locator(".pdf-marks > .hl[data-mark='1']");
        assertThat(marks).hasCount(2); // two lines
        assertThat(page.locator("co-pdf")).hasAttribute("data-tops", "1,2,3");
        assertThat(page.locator(".page[data-page-number='2'] .hl[data-mark='2']"))
                .hasCount(1);
        picture(page, "marks");
        page.mouse().click(middle(marks.first(), true), middle(marks.first(), false));
        assertThat(page.locator("co-pdf")).hasAttribute("data-marked", "1");
        page.locator(".hl[data-mark='2'][tabindex]").press("Enter");
        assertThat(page.locator("co-pdf")).hasAttribute("data-marked", "2");
    }

    private static double middle(Locator it, boolean across) {
        var box = it.boundingBox();
        return across ? box.x + box.width / 2 : box.y + box.height / 2;
    }

    private void nothingHostileRan(Page page) {
        page.getByText("Contents").click();
        assertThat(page.locator(".pdf-entry").first()).hasText(HOSTILE + " 1");
        assertThat(page.locator(".pdf-thumb canvas").first()).isVisible();
        picture(page, "contents");
        assertThat(page.evaluate("typeof hacked")).isEqualTo("undefined");
        page.locator(".pdf-entry").nth(1).click();
        assertThat(page.locator(".pdf-page")).hasValue("2");
        page.getByText("Contents").click();
    }

    private void foundAgain(Page page) {
        page.locator(".pdf-page").fill("3");
        page.locator(".pdf-page").press("Enter");
        assertThat(page.locator(".page[data-page-number='3']")).isInViewport();
        page.waitForCondition(() -> database.sql("select count(*) from pdf_place where account_id = ? and page = 3")
                        .param(cast.member().value())
                        .query(Integer.class)
                        .single()
                == 1);
        page.reload();
        page.locator("co-pdf[ready]").waitFor();
        assertThat(page.locator(".page[data-page-number='3']")).isInViewport();
        page.navigate("/g/" + cast.slug() + "/papers/" + paper + "/pdf?page=1");
        page.locator("co-pdf[ready]").waitFor();
        assertThat(page.locator(".pdf-page")).hasValue("1");
    }

    private static byte[] tides() {
        return MadePdfs.of(
                HOSTILE,
                List.of(
                        List.of(
                                "Of tides and the moon",
                                "On quiet nights \uFB01ne tides were mea-",
                                "sured by moonlight, and nobody slept.",
                                "the last line of one"),
                        List.of("first line of two", "The moon pulls, the sea follows."),
                        List.of("And farewell, dear moon.")));
    }

    /** For eyes, when somebody asks for pictures. */
    private static void picture(Page page, String name) {
        if (!Boolean.getBoolean("colloquium.pictures")) {
            return;
        }
        for (Map.Entry<Integer, Integer> size : Map.of(1440, 900, 360, 740).entrySet()) {
            page.setViewportSize(size.getKey(), size.getValue());
            for (ColorScheme scheme : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.waitForTimeout(1_000);
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens/pdf-" + name + "-" + size.getKey() + "-" + scheme + ".png")));
            }
        }
        page.setViewportSize(1440, 900);
        page.waitForTimeout(500);
    }
}
