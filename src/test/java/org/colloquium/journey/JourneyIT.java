package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The path of the product from an empty server to the next meeting, with three people in sessions of their own: Olga
 * owns, Otis organises, Mei is a member. Nobody reloads a page to see what another one did: it arrives by live updates,
 * or the test fails.
 */
class JourneyIT {
    private static final String OWN = "/org/colloquium/digest/sample-digest.txt";
    private static final Path REAL = Path.of("../shared/digests/huggingface-papers-page.txt");
    private static final String PASSWORD = "a sentence that nobody guesses";

    private EmptyServer server;
    private Browser browser;
    private Page olga;
    private Page otis;
    private Page mei;

    @BeforeEach
    void start() {
        browser = new Browser();
        server = new EmptyServer();
        olga = browser.open(server.address());
        otis = browser.open(server.address());
        mei = browser.open(server.address());
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aGroupGoesFromAnOwnDigestToItsMeeting() throws IOException {
        try (InputStream digest = JourneyIT.class.getResourceAsStream(OWN)) {
            setUp();
            signOutAndIn();
            letPeopleIn();
            disable();
            importAndUndo(new String(Objects.requireNonNull(digest).readAllBytes(), StandardCharsets.UTF_8), 12);
            lookThroughTheLibrary(12);
            discuss(openFirstPaper());
            keepBothTexts();
            vote();
            meet();
            assign();
        }
    }

    @Test
    void theRealDigestComesIntoTheLibrary() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "../shared/digests is not here");
        setUp();
        letPeopleIn();
        importAndUndo(Files.readString(REAL), 139);
        lookThroughTheLibrary(139);
    }

    private void setUp() {
        olga.navigate("/");
        olga.getByLabel("Set-up code").fill(server.setUpCode());
        olga.getByLabel("Your name").fill("Olga Owner");
        olga.getByLabel("E-mail").fill("olga@example.org");
        password(olga).fill(PASSWORD);
        press(olga, "Create and continue");
        olga.getByLabel("Name of the group").fill("Vision & Language");
        press(olga, "Create the group");
        olga.waitForURL(Pattern.compile(".*/g/vision-language/digests$"));
        assertThat(heading(olga)).hasText("No digest yet");
    }

    private void signOutAndIn() {
        olga.navigate("/account");
        press(olga, "Sign out");
        olga.getByLabel("E-mail").fill("olga@example.org");
        password(olga).fill("not her password at all");
        press(olga, "Sign in");
        assertThat(olga.getByText("That e-mail address and password do not go together."))
                .isVisible();
        password(olga).fill(PASSWORD);
        olga.getByText("Stay signed in").click();
        press(olga, "Sign in");
        assertThat(heading(olga)).isVisible();
        olga.waitForURL(url -> !url.contains("/login"));
        olga.context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions()
                        .setName("colloquium-session"));
        olga.navigate("/account");
        assertThat(heading(olga)).hasText("My account");
    }

    /** Otis by the administrator of the server, then into the group; Mei straight into the group. */
    private void letPeopleIn() {
        olga.navigate("/admin/accounts");
        press(olga, "Invite people");
        olga.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("Otis Organiser");
        olga.getByLabel("E-mail").fill("otis@example.org");
        press(olga, "Invite");
        accept(otis, invitation(olga), null);
        press(olga, "Done");

        olga.navigate(path("members"));
        olga.getByLabel("E-mail").fill("otis@example.org");
        olga.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).click();
        olga.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("organiser"))
                .click();
        press(olga, "Invite");
        assertThat(olga.getByText("Otis Organiser is in the group now, as organiser."))
                .isVisible();
        olga.getByLabel("E-mail").fill("mei@example.org");
        olga.getByLabel("Role", new Page.GetByLabelOptions().setExact(true)).click();
        olga.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("member"))
                .click();
        press(olga, "Invite");
        accept(mei, invitation(olga), "Mei Member");
        assertThat(heading(olga)).hasText("Three members");
        otis.navigate(path("members"));
        assertThat(heading(otis)).hasText("Three members");
        assertThat(otis.getByLabel("Role of Mei Member")).hasCount(0);
        mei.navigate("/admin/accounts");
        assertThat(mei.getByText("Otis Organiser")).hasCount(0);
    }

    /** An open session of somebody disabled ends at once, and comes back only by signing in again. */
    private void disable() {
        mei.navigate(path(""));
        heading(mei).waitFor();
        olga.navigate("/admin/accounts");
        olga.locator("vaadin-grid").getByText("mei@example.org").click();
        press(olga, "Disable account");
        mei.waitForURL(Pattern.compile(".*/login.*"));
        signIn(mei, "mei@example.org");
        assertThat(mei.getByText("That e-mail address and password do not go together."))
                .isVisible();
        press(olga, "Enable account");
        olga.locator("vaadin-button").getByText("Disable account").waitFor();
        signIn(mei, "mei@example.org");
        mei.waitForURL(url -> !url.contains("/login"));
    }

    private void importAndUndo(String digest, int papers) {
        mei.navigate(path("digests"));
        assertThat(heading(mei)).hasText("No digest yet");
        otis.navigate(path("library"));
        heading(otis).waitFor();
        olga.navigate(path("digests"));
        Browser.paste(olga, olga.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest")), digest);
        press(olga, "Preview");
        assertThat(heading(olga)).containsText(papers + " papers found");
        press(olga, "Import " + papers + " papers");
        assertThat(heading(olga)).containsText("imported");
        assertThat(heading(mei)).hasText("One digest imported");
        Locator titles = otis.locator("vaadin-grid a.title:visible");
        assertThat(titles.first()).isVisible();

        press(olga, "Undo import");
        assertThat(heading(mei)).hasText("No digest yet");
        assertThat(titles).hasCount(0);
        press(olga, "Back to the preview");
        press(olga, "Import " + papers + " papers");
        assertThat(heading(olga)).containsText("imported");
        assertThat(titles.first()).isVisible();

        olga.navigate(path("digests"));
        Browser.paste(olga, olga.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest")), digest);
        press(olga, "Preview");
        assertThat(heading(olga)).containsText("all in the library already");
    }

    private void lookThroughTheLibrary(int papers) {
        mei.navigate(path("library"));
        assertThat(mei.getByText(papers + " papers", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        String title = mei.locator("vaadin-grid a.title:visible").first().innerText();
        Locator search = mei.getByLabel("Search titles and abstracts");
        search.fill("\"" + title.replace("\"", "") + "\"");
        assertThat(mei.locator("vaadin-grid a.title:visible")).hasCount(1);
        assertThat(mei.locator("vaadin-grid mark").first()).isVisible();
        mei.waitForURL(Pattern.compile(".*[?&]q=.*"));
        mei.reload();
        assertThat(mei.locator("vaadin-grid a.title:visible")).hasCount(1);
        search.fill("");
    }

    private String openFirstPaper() {
        mei.navigate(path("library"));
        Locator first = mei.locator("vaadin-grid a.title:visible").first();
        first.waitFor();
        String title = first.innerText();
        mei.navigate("/" + Objects.requireNonNull(first.getAttribute("href")));
        assertThat(heading(mei)).hasText(title);
        return mei.url();
    }

    private void discuss(String paper) {
        otis.navigate(paper);
        otis.getByLabel("Your note").first().waitFor();
        mei.getByLabel("How far I am with this paper").click();
        mei.getByRole(
                        AriaRole.OPTION,
                        new Page.GetByRoleOptions().setName("Read").setExact(true))
                .click();
        assertThat(otis.getByText("1 of 3 have read it")).isVisible();
        mei.getByLabel("My remark, in one line").fill("Runs on one GPU");
        mei.getByText("The group reads it").click();
        assertThat(otis.getByText("Mei Member: Runs on one GPU")).isVisible();

        Locator note = mei.getByLabel("Your note").first();
        note.fill("Does it hold for *small* models?");
        mei.waitForTimeout(1500);
        mei.reload();
        assertThat(mei.getByLabel("Your note").first()).hasValue("Does it hold for *small* models?");
        press(mei, "Add note");
        assertThat(otis.getByText("Does it hold for small models?")).isVisible();
        press(otis, "Reply: Mei Member’s note");
        otis.getByLabel("Your reply").fill("Table 3 says so.");
        otis.getByLabel("Your reply").press("Control+Enter");
        assertThat(mei.getByText("Table 3 says so.")).isVisible();
    }

    /** Mei edits one note in two windows; the second sees both texts and loses neither. */
    private void keepBothTexts() {
        Page second = mei.context().newPage();
        second.navigate(mei.url());
        for (Page page : new Page[] {mei, second}) {
            press(page, "Edit: your note");
        }
        mei.locator(".notes textarea").first().fill("Does it hold for tiny models?");
        second.locator(".notes textarea").first().fill("Does it hold for huge models?");
        press(mei, "Save", ".notes");
        assertThat(otis.getByText("Does it hold for tiny models?")).isVisible();
        press(second, "Save", ".notes");
        assertThat(second.getByLabel("Saved in the meantime")).hasValue("Does it hold for tiny models?");
        press(second, "Put the other below mine");
        press(second, "Save", ".notes");
        assertThat(otis.getByText("Does it hold for huge models?")).isVisible();
        assertThat(otis.getByText("Does it hold for tiny models?")).isVisible();
        second.close();
    }

    private void vote() {
        mei.navigate(path("ballots"));
        heading(mei).waitFor();
        otis.navigate(path("library"));
        Locator boxes = otis.locator("vaadin-grid vaadin-checkbox");
        boxes.nth(1).waitFor();
        boxes.nth(1).click();
        boxes.nth(2).click();
        press(otis, "Put on a ballot");
        press(otis, "Make the ballot");
        mei.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("What do we discuss next?"))
                .first()
                .click();
        otis.waitForURL(url -> url.contains("/ballots/"));
        mei.getByRole(AriaRole.CHECKBOX).first().focus();
        mei.keyboard().press("Space");
        assertThat(mei.getByText("Your vote is saved: one approved.")).isVisible();
        assertThat(otis.getByText("1 of 3 have voted")).isVisible();
        press(otis, "Close now");
        press(otis, "Close and count");
        assertThat(heading(mei)).containsText("chosen");
        assertThat(heading(otis)).containsText("chosen");
    }

    private void meet() {
        mei.navigate(path(""));
        heading(mei).waitFor();
        otis.navigate(path("meetings"));
        press(otis, "Plan a meeting");
        otis.getByLabel("Room or link").fill("Room 2.14");
        Locator picker = otis.getByLabel("Add a paper to the agenda");
        picker.click();
        otis.getByRole(AriaRole.OPTION).first().click();
        assertThat(otis.locator(".agenda-edit li")).hasCount(1);
        press(otis, "Plan it");
        otis.getByText("Room 2.14").first().waitFor();
        assertThat(mei.getByText("Room 2.14")).isVisible();
    }

    private void assign() {
        otis.navigate(path("assignments"));
        otis.locator("button.slot.open").first().press("Enter");
        otis.getByLabel("Who").pressSequentially("Mei");
        otis.locator("vaadin-multi-select-combo-box-item", new Page.LocatorOptions().setHasText("Mei Member"))
                .click();
        otis.getByLabel("Who").press("Escape");
        press(otis, "Assign", "vaadin-dialog");
        assertThat(heading(otis)).hasText("One assignment is to be done");
        assertThat(heading(mei)).hasText("You owe the group one thing");

        mei.navigate(path("assignments?by=member&mine"));
        mei.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Started:"))
                .press("Enter");
        assertThat(otis.locator(".slot .meta", new Page.LocatorOptions().setHasText("begun")))
                .hasCount(1);
        assertThat(mei.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Done:")))
                .isFocused(); // in the place of what was pressed
        mei.keyboard().press("Enter");
        assertThat(heading(otis)).hasText("Everything is done");
    }

    private static String invitation(Page page) {
        Locator link = page.getByLabel("Invitation link");
        assertThat(link).hasValue(Pattern.compile("http.*"));
        return link.inputValue();
    }

    private static void accept(Page page, String link, @org.jspecify.annotations.Nullable String name) {
        page.navigate(link);
        if (name != null) {
            page.getByLabel("Your name").fill(name);
        }
        password(page).fill(PASSWORD);
        press(page, "Create and continue");
        page.waitForURL(url -> !url.contains("/invitation/"));
        heading(page).waitFor();
    }

    private static void signIn(Page page, String email) {
        page.getByLabel("E-mail").fill(email);
        password(page).fill(PASSWORD);
        press(page, "Sign in");
    }

    private static Locator password(Page page) {
        return page.locator("input[type=password]").first();
    }

    private static String path(String rest) {
        return "/g/vision-language" + (rest.isEmpty() ? "" : "/" + rest);
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static void press(Page page, String button) {
        press(page, button, "body");
    }

    private static void press(Page page, String button, String within) {
        page.locator(within)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }
}
