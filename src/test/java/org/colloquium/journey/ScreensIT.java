package org.colloquium.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.owner(), width);
            String group = "/g/" + cast.slug();
            looks.at(page, group, "home-empty");
            looks.at(page, group + "/digests", "digests-empty");
            looks.at(page, group + "/digests/feeds", "feeds-empty");
            looks.at(page, group + "/library", "library-empty");
            looks.at(page, group + "/ballots", "ballots-empty");
            looks.at(page, group + "/assignments", "assignments-empty");
            looks.at(page, group + "/meetings", "meetings-empty");
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
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.organiser(), width);
            String group = "/g/" + cast.slug();
            looks.at(page, group, "home");
            looks.at(page, group + "/digests", "digests");
            looks.at(page, group + "/digests/" + digest.id(), "digest-imported");
            preview(page, group);
            page.navigate(group + "/library");
            page.locator("vaadin-grid a.title").first().waitFor();
            looks.at(page, "library");
            looks.at(page, group + "/library?q=zeppelin", "library-nothing");
            looks.at(page, group + "/papers/" + paper, "paper");
            looks.at(page, group + "/members", "members");
            page.context().close();
        }
    }

    private void preview(Page page, String group) {
        page.navigate(group + "/digests");
        String more = TestDigests.page("Attention", 3) + "\n\n"
                + TestDigests.page("Retention" + page.viewportSize().width, 4);
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest"))
                .fill(more);
        press(page, "Preview");
        page.getByText("Left over, and why").waitFor();
        looks.at(page, "digest-preview");
    }

    @Test
    void thoseOfPeople() {
        TestGroup.Cast cast = stage.make();
        for (int width : Looks.WIDTHS) {
            Page stranger = browser.open(address(), width);
            looks.at(stranger, "/login", "sign-in");
            stranger.context().close();
            lookAsAdministrator(cast.administrator(), width);
            Page page = signedIn(cast.owner(), width);
            looks.at(page, "/groups", "groups");
            looks.at(page, "/account", "account");
            looks.at(page, "/g/" + cast.slug() + "/members", "members-owner");
            page.context().close();
        }
    }

    private void lookAsAdministrator(AccountId administrator, int width) {
        Page page = signedIn(administrator, width);
        page.navigate("/admin/accounts");
        page.getByLabel("Find accounts").waitFor();
        page.locator("vaadin-grid-cell-content").getByText("@").first().click();
        looks.at(page, "accounts");
        page.navigate("/admin/accounts"); // on a phone the chosen account stands in the place of the list and its acts
        press(page, "Invite people");
        page.getByLabel("Administrator of the server").waitFor();
        looks.at(page, "accounts-invite");
        looks.at(page, "/admin/permissions", "permissions");
        page.context().close();
    }

    @Test
    void thoseThatSayWhatWentWrong() {
        TestGroup.Cast cast = stage.make();
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.owner(), width);
            String group = "/g/" + cast.slug();
            looks.at(page, group + "/nowhere", "no-such-page-error");
            looks.at(page, "/g/not-mine", "not-found-error");
            page.navigate(group + "/digests");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest"))
                    .fill("Just a line that is no paper.");
            press(page, "Preview");
            page.getByText("No papers were recognised").first().waitFor();
            looks.at(page, "digests-error");
            page.context().close();
            Page stranger = browser.open(address(), width);
            stranger.navigate("/login?error");
            stranger.getByText("do not go together").waitFor();
            looks.at(stranger, "sign-in-error");
            stranger.context().close();
        }
    }

    @Test
    void thoseOfSetUp() {
        try (EmptyServer server = new EmptyServer()) {
            for (int width : Looks.WIDTHS) {
                Page page = browser.open(server.address(), width);
                looks.at(page, "/setup", "set-up");
                press(page, "Create and continue");
                looks.at(page, "set-up-error");
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
