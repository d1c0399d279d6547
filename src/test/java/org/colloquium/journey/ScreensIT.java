package org.colloquium.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.digest.DigestSummary;
import org.colloquium.digest.TestDigests;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every screen that {@link BallotScreensIT} and {@link WorkIT} do not look at, empty, full, and with an error. */
class ScreensIT extends BrowserTest {
    @Autowired
    TestDigests digests;

    @Autowired
    TestNotes notes;

    private final Looks looks = new Looks();

    @AfterEach
    void findNothing() {
        looks.findNothing();
    }

    @Test
    void emptyOnes() {
        TestGroup.Cast cast = stage.make();
        for (Looks.Screen screen : Looks.screens()) {
            String suffix = "-empty" + screen.suffix();
            Page page = signedIn(cast.owner(), screen);
            String group = "/g/" + cast.slug();
            looks.at(page, group, "home" + suffix);
            looks.at(page, group + "/digests", "digests" + suffix);
            looks.at(page, group + "/digests/feeds", "feeds" + suffix);
            looks.at(page, group + "/library", "library" + suffix);
            looks.at(page, group + "/ballots", "ballots" + suffix);
            looks.at(page, group + "/assignments", "assignments" + suffix);
            looks.at(page, group + "/meetings", "meetings" + suffix);
            page.context().close();
        }
    }

    @Test
    void fullOnes() {
        TestGroup.Cast cast = stage.make();
        DigestSummary digest = digests.add(cast, cast.member(), TestDigests.page("Attention", 25));
        PaperId paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        NoteId note =
                notes.write(cast.member(), paper, "Does it hold for *small* models?\n\n> As in Table 3\n\n`code`");
        notes.reply(cast.organiser(), note, "It does: see [the appendix](https://example.org/appendix).");
        for (Looks.Screen screen : Looks.screens()) {
            String suffix = screen.suffix();
            Page page = signedIn(cast.organiser(), screen);
            String group = "/g/" + cast.slug();
            looks.at(page, group, "home" + suffix);
            looks.at(page, group + "/digests", "digests" + suffix);
            looks.at(page, group + "/digests/" + digest.id(), "digest-imported" + suffix);
            preview(page, group, suffix);
            page.navigate(group + "/library");
            page.locator("vaadin-grid a.title").first().waitFor();
            looks.at(page, "library" + suffix);
            looks.at(page, group + "/library?q=zeppelin", "library-nothing" + suffix);
            looks.at(page, group + "/papers/" + paper, "paper" + suffix);
            looks.at(page, group + "/members", "members" + suffix);
            page.context().close();
        }
    }

    private void preview(Page page, String group, String suffix) {
        page.navigate(group + "/digests");
        String more = TestDigests.page("Attention", 3) + "\n\n" + TestDigests.page("Retention" + suffix, 4);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest"))
                .fill(more);
        press(page, "Preview");
        page.getByText("Left over, and why").waitFor();
        looks.at(page, "digest-preview" + suffix);
    }

    @Test
    void thoseOfPeople() {
        TestGroup.Cast cast = stage.make();
        for (Looks.Screen screen : Looks.screens()) {
            String suffix = screen.suffix();
            Page stranger = browser.open(address(), screen.width(), 900, screen.scheme());
            looks.at(stranger, "/login", "sign-in" + suffix);
            stranger.context().close();
            lookAsAdministrator(cast.administrator(), screen, suffix);
            Page page = signedIn(cast.owner(), screen);
            looks.at(page, "/groups", "groups" + suffix);
            looks.at(page, "/account", "account" + suffix);
            looks.at(page, "/g/" + cast.slug() + "/members", "members-owner" + suffix);
            page.context().close();
        }
    }

    private void lookAsAdministrator(AccountId administrator, Looks.Screen screen, String suffix) {
        Page page = signedIn(administrator, screen);
        page.navigate("/admin/accounts");
        page.getByLabel("Find accounts").waitFor();
        page.locator("vaadin-grid-cell-content").getByText("@").first().click();
        looks.at(page, "accounts" + suffix);
        page.navigate("/admin/accounts"); // on a phone the chosen account stands in the place of the list and its acts
        press(page, "Invite people");
        page.getByLabel("Administrator of the server").waitFor();
        looks.at(page, "accounts-invite" + suffix);
        looks.at(page, "/admin/permissions", "permissions" + suffix);
        page.context().close();
    }

    @Test
    void thoseThatSayWhatWentWrong() {
        TestGroup.Cast cast = stage.make();
        for (Looks.Screen screen : Looks.screens()) {
            String suffix = "-error" + screen.suffix();
            Page page = signedIn(cast.owner(), screen);
            String group = "/g/" + cast.slug();
            looks.at(page, group + "/nowhere", "no-such-page" + suffix);
            looks.at(page, "/g/not-mine", "not-found" + suffix);
            page.navigate(group + "/digests");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest"))
                    .fill("Just a line that is no paper.");
            press(page, "Preview");
            page.getByText("No papers were recognised").first().waitFor();
            looks.at(page, "digests" + suffix);
            page.context().close();
            Page stranger = browser.open(address(), screen.width(), 900, screen.scheme());
            stranger.navigate("/login?error");
            stranger.getByText("do not go together").waitFor();
            looks.at(stranger, "sign-in" + suffix);
            stranger.context().close();
        }
    }

    @Test
    void thoseOfSetUp() {
        try (EmptyServer server = new EmptyServer()) {
            for (Looks.Screen screen : List.copyOf(Looks.screens())) {
                Page page = browser.open(server.address(), screen.width(), 900, screen.scheme());
                looks.at(page, "/setup", "set-up" + screen.suffix());
                press(page, "Create and continue");
                looks.at(page, "set-up-error" + screen.suffix());
                page.context().close();
            }
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
