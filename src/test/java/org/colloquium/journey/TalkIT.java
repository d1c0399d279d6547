package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.Reaction;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What two members and an organiser do with a note once it is written. */
class TalkIT extends BrowserTest {
    @Autowired
    TestNotes notes;

    private final Looks looks = new Looks();
    private TestGroup.Cast cast;
    private PaperId paper;
    private NoteId note;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        note = notes.write(cast.otherMember(), paper, "Nobody has shown why *one* linear map would do.");
    }

    @Test
    void oneReactsEditsAndReportsAndTheOthersSeeIt() {
        Page mei = open(cast.member());
        Page max = open(cast.otherMember());

        button(mei, "^React: Max").focus();
        mei.keyboard().press("Enter");
        assertThat(mei.locator(".reaction").first()).isFocused();
        mei.keyboard().press("Tab");
        mei.keyboard().press("Tab");
        mei.keyboard().press("Enter");
        Locator mine = mei.locator(".reaction");
        assertThat(mine).hasCount(1);
        assertThat(mine).hasText(Pattern.compile("Insightful\\s*1\\s*: You"));
        assertThat(mine).isFocused();
        assertThat(max.locator(".reaction")).hasText(Pattern.compile("Insightful\\s*1\\s*: Mei Member"));
        max.locator(".reaction").click();
        assertThat(mine).hasText(Pattern.compile("Insightful\\s*2\\s*: You and Max Member"));

        button(max, "^Edit: ").click();
        max.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Your note"))
                .last()
                .fill("Nobody has shown why *two* linear maps would not do.");
        max.locator(".notes vaadin-button:text-is('Save')").click();
        button(mei, "^edited: ").click();
        assertThat(mei.locator(".history ins").first()).hasText(Pattern.compile("two"));
        assertThat(mei.locator(".history del").first()).hasText(Pattern.compile("one"));
        mei.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Close").setExact(true))
                .click();

        Page otis = signedIn(cast.organiser());
        otis.navigate("/g/" + cast.slug() + "/notes/reports");
        assertThat(otis.locator("h1")).hasText("No reports wait");
        button(mei, "^Report: ").click();
        mei.getByLabel("Why?").fill("This is not what we agreed on.");
        button(mei, "^Report note$").click();
        assertThat(mei.getByText("Reported. ")).isVisible();
        assertThat(otis.locator("h1")).hasText("One report waits");
        assertThat(otis.locator("vaadin-side-nav-item[current]")).containsText("Notes");
        button(otis, "^Hide: ").click();
        otis.getByLabel("Why?").fill("Not what was agreed on.");
        button(otis, "^Hide note$").click();
        assertThat(otis.locator("h1")).hasText("No reports wait");
        assertThat(mei.getByText("A moderator has hidden this note.")).isVisible();
        assertThat(mei.locator(".reaction")).hasCount(0);
    }

    @Test
    void looksAsDrawnByTheSameHand() {
        notes.react(cast.member(), note, Reaction.AGREE);
        notes.react(cast.owner(), note, Reaction.AGREE);
        notes.react(cast.organiser(), note, Reaction.UNSURE);
        notes.edit(cast.otherMember(), note, "Nobody has shown why *two* linear maps would not do.");
        notes.react(cast.member(), notes.reply(cast.owner(), note, "Because the rest is frozen."), Reaction.THANKS);
        notes.report(cast.member(), note, "This is not what we agreed on.");
        for (int width : Looks.WIDTHS) {
            Page mei = signedIn(cast.member(), width);
            mei.navigate(place());
            button(mei, "^React: Max").click();
            looks.at(mei, "reactions");
            button(mei, "^edited: ").click();
            mei.locator(".history").waitFor();
            looks.at(mei, "history");
            Page otis = signedIn(cast.organiser(), width);
            looks.at(otis, "/g/" + cast.slug() + "/notes/reports", "reports");
            looks.at(otis, "/g/" + cast.slug() + "/notes", "stream-with-report");
            looks.at(otis, "/g/" + cast.slug(), "home-with-report");
        }
        looks.findNothing();
    }

    private String place() {
        return "/g/" + cast.slug() + "/papers/" + paper;
    }

    private Page open(AccountId who) {
        Page page = signedIn(who);
        page.navigate(place());
        page.locator(".notes .words").first().waitFor();
        return page;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
