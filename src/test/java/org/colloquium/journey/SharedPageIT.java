package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.SharedPageService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two members write one page at once, in two browsers, and every keystroke of both is there in the end. */
class SharedPageIT extends BrowserTest {
    private static final String TEXT = ".cm-content";

    @Autowired
    SharedPageService pages;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
    }

    @Test
    void twoWriteAtOnceOneOfThemAwayForAWhile() {
        Page mei = editing(cast.member(), "Begin the page");
        type(mei, "# Plan\n\nmei: \n\nmax: ");
        Page max = editing(cast.otherMember(), "Edit together");
        assertThat(max.locator(TEXT)).containsText("max:");
        assertThat(mei.locator(".cm-ySelectionInfo").first()).hasText("Max Member");

        max.keyboard().press("ControlOrMeta+End");
        place(mei, "mei: ");
        for (int i = 0; i < 30; i++) {
            mei.keyboard().type("m" + i % 10);
            max.keyboard().type("x" + i % 10);
        }
        String ofMei = written("m");
        String ofMax = written("x");
        until(() -> stored().contains("mei: " + ofMei) && stored().endsWith("max: " + ofMax));
        alike(mei, max);

        max.context().setOffline(true);
        assertThat(max.locator(".page-said")).containsText("Not connected.");
        max.keyboard().type(" away");
        mei.keyboard().type(" here");
        until(() -> stored().contains(" here"));
        Assertions.assertThat(stored()).doesNotContain("away");
        max.context().setOffline(false);
        until(() -> stored().contains("away"));
        alike(mei, max);

        max.context().setOffline(true);
        max.keyboard().type(" and before the reload");
        mei.keyboard().type(" meanwhile");
        until(() -> stored().contains(" meanwhile"));
        Page again = max.context().newPage();
        max.close(); // what was typed is in this browser only
        Assertions.assertThat(stored()).doesNotContain("before the reload");
        again.context().setOffline(false);
        again.navigate(address());
        visit(again);
        until(() -> stored().endsWith(ofMax + " away and before the reload"));
        assertThat(again.locator("co-page")).not().hasAttribute("unsent", Pattern.compile(".*"));
        alike(mei, again);
        Assertions.assertThat(stored()).contains("mei: " + ofMei + " here meanwhile");
    }

    @Test
    void undoTakesBackOnlyMineAndEscapeLeaves() {
        Page mei = editing(cast.member(), "Begin the page");
        type(mei, "Mine. ");
        until(() -> stored().equals("Mine. "));
        TestAccounts.as(cast.otherMember(), () -> pages.write(paper, "Mine. Theirs.", null));
        assertThat(mei.locator(TEXT)).containsText("Theirs.");
        mei.keyboard().press("ControlOrMeta+z");
        until(() -> stored().equals("Theirs."));
        mei.keyboard().press("ControlOrMeta+Shift+Z");
        until(() -> stored().contains("Mine."));
        mei.keyboard().press("Escape");
        assertThat(button(mei, "Done")).isFocused();
        mei.keyboard().press("Enter");
        assertThat(mei.locator("co-page")).hasCount(0);
        assertThat(button(mei, "Edit together")).isFocused();
    }

    @Test
    void anImageThatIsPastedStandsWhereTheCursorIsAndEverybodySeesIt() {
        Page mei = editing(cast.member(), "Begin the page");
        Page max = signedIn(cast.otherMember(), 360);
        visit(max);
        type(mei, "As drawn:");
        mei.locator(TEXT).evaluate(WritingIT.PASTE);
        assertThat(mei.locator(TEXT)).containsText("![plot](image:");
        assertThat(mei.locator(TEXT)).isFocused();
        type(mei, "And on.");
        until(() -> stored().matches("As drawn:\n!\\[plot]\\(image:[0-9a-f-]{36}\\)\nAnd on\\."));
        for (Page page : List.of(mei, max)) {
            assertThat(page.locator(".page-words")).containsText("And on."); // no change comes any more
            Locator image = page.locator(".page-words img");
            image.scrollIntoViewIfNeeded();
            assertThat(image).hasJSProperty("naturalWidth", 60);
            assertThat(image).hasAttribute("alt", "plot");
        }
        Looks looks = new Looks();
        looks.at(mei, "shared-page-editing");
        looks.findNothing();
    }

    @Test
    void hostileMarkdownDoesNothingInTheTextAndBesideIt() {
        String hostile = "<img src=x onerror=window.hacked=1> <script>window.hacked=1</script> "
                + "[x](javascript:window.hacked=1) ![y](x \" onerror=window.hacked=1) <svg onload=window.hacked=1>";
        TestAccounts.as(cast.otherMember(), () -> pages.write(paper, hostile, null));
        database.sql("update account set name = '<img src=x onerror=window.hacked=1>' where id = ?")
                .param(cast.otherMember().value())
                .update();
        Page other = editing(cast.otherMember(), "Edit together");
        Page page = editing(cast.member(), "Edit together");
        other.keyboard().type("!");
        assertThat(page.locator(".cm-ySelectionInfo").first()).hasText("<img src=x onerror=window.hacked=1>");
        assertThat(page.locator(TEXT)).containsText("<script>window.hacked=1</script>");
        assertThat(page.locator(".page-words")).containsText("<svg onload");
        assertThat(page.locator(".shared-page img:not(.cm-widgetBuffer), .shared-page svg, .shared-page script"))
                .hasCount(0);
        Assertions.assertThat(page.evaluate("window.hacked")).isNull();
    }

    @Test
    void whatOneTypesDoesNothingInTheBrowserOfTheOther() {
        Page mei = editing(cast.member(), "Begin the page");
        Page max = signedIn(cast.otherMember());
        List<String> asked = new CopyOnWriteArrayList<>();
        max.onRequest(it -> asked.add(it.url()));
        max.onDialog(it -> asked.add("dialog: " + it.message()));
        visit(max);
        Browser.paste(mei, mei.locator(TEXT), String.join("\n\n", HostileTextIT.VECTORS) + "\n\nThe end of it");
        assertThat(max.locator(".page-words")).containsText("The end of it");
        Assertions.assertThat(max.evaluate(HostileTextIT.FOUND)).isEqualTo(List.of());
        button(max, "Edit together").click();
        assertThat(max.locator(TEXT)).isFocused();
        max.keyboard().press("ControlOrMeta+End");
        assertThat(max.locator(TEXT)).containsText("The end of it");
        for (Page page : List.of(mei, max)) {
            Assertions.assertThat(page.evaluate(HostileTextIT.FOUND)).isEqualTo(List.of());
        }
        Assertions.assertThat(asked).allMatch(it -> it.startsWith(address()) || it.startsWith("blob:" + address()));
    }

    private Page editing(AccountId who, String verb) {
        Page page = signedIn(who);
        visit(page);
        button(page, verb).click();
        assertThat(page.locator(TEXT)).isFocused();
        return page;
    }

    private void visit(Page page) {
        page.navigate(address() + "/g/" + cast.slug() + "/papers/" + paper);
        page.locator(".shared-page").waitFor();
    }

    private static void type(Page page, String words) {
        page.keyboard().type(words);
    }

    /** Puts the cursor behind these words. */
    private static void place(Page page, String words) {
        page.locator(".cm-line")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.keyboard().press("End");
    }

    private static String written(String letter) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            all.add(letter + i % 10);
        }
        return String.join("", all);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String stored() {
        return TestAccounts.as(cast.guest(), () -> pages.find(paper)).markdown();
    }

    /** Both browsers show what the server has. */
    private void alike(Page... both) {
        for (Page page : both) {
            until(() -> shown(page).equals(stored()));
        }
    }

    private static String shown(Page page) {
        return (String) page.evaluate("""
                [...document.querySelectorAll('.cm-line')].map(line => {
                  const copy = line.cloneNode(true);
                  copy.querySelectorAll('.cm-ySelectionCaret, .cm-placeholder').forEach(it => it.remove());
                  return copy.textContent;
                }).join('\\n')""");
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        Assertions.assertThat(condition.getAsBoolean()).isTrue();
    }
}
