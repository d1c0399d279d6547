package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestMailServer;
import org.colloquium.account.TestProvider;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Coming in by hand in a browser: asking for an account, a table of people, single sign-on. */
class ComingInIT extends BrowserTest {
    @Autowired
    SettingService settings;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestMailServer mail;

    private final Looks looks = new Looks();
    private TestProvider provider;
    private AccountId administrator;

    @BeforeEach
    void prepare() throws IOException {
        provider = new TestProvider();
        mail.use(1); // nobody listens there: letters stay to be read
        administrator = accounts.administrator("Ada Administrator");
        run(
                administrator,
                () -> settings.change(Map.of(
                        "registration.open",
                        "true",
                        "sso.issuer",
                        provider.issuer(),
                        "sso.client",
                        TestProvider.CLIENT,
                        "sso.secret",
                        TestProvider.SECRET,
                        "sso.label",
                        "University of Example")));
    }

    @AfterEach
    void stop() {
        provider.close();
        mail.none();
        for (String key : new String[] {"registration.open", "sso.issuer", "sso.client", "sso.secret", "sso.label"}) {
            run(administrator, () -> settings.reset(key));
        }
        looks.findNothing();
    }

    @Test
    void somebodyAsksForAnAccountAndIsLetIn() {
        for (int width : Looks.WIDTHS) {
            String email = "nora" + width + "-" + System.nanoTime() + "@uni.example";
            Page page = browser.open(address(), width);
            looks.at(page, "/login", "sign-in-ways");
            page.getByText("Ask for an account").click();
            page.getByLabel("Your name").fill("Nora New " + width);
            page.getByLabel("E-mail").fill(email);
            looks.at(page, "register");
            page.getByLabel("E-mail").press("Enter");
            page.getByText("Look into your mail").waitFor();
            page.navigate(link(email));
            page.getByLabel("Password").first().fill(PASSWORD);
            looks.at(page, "register-confirm");
            press(page, "Confirm");
            page.getByText("Your address is confirmed").waitFor();
            page.context().close();

            Page admin = signedIn(administrator, width);
            looks.at(admin, "/admin/accounts", "accounts-waiting");
            admin.getByLabel("Nora New " + width).check();
            press(admin, "Let in");
            admin.locator(
                            "vaadin-checkbox",
                            new Page.LocatorOptions().setHasText("Nora New " + width)) // not the grid's
                    .waitFor(new com.microsoft.playwright.Locator.WaitForOptions()
                            .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
            admin.context().close();
            assertThat(link(email)).endsWith("/login");
        }
    }

    /** The server answers a little before the browser knows that it has. */
    private static void uploaded(Page page) {
        page.locator("vaadin-upload-file vaadin-progress-bar")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
    }

    @Test
    void aTableIsLookedAtAndFollowed() {
        TestGroup.Cast cast = stage.make();
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(administrator, width);
            page.navigate("/admin/roster");
            String good = "n" + width + cast.slug() + "@uni.example,Nora New," + cast.slug() + ",member\n";
            choose(page, good + emailOf(cast.member()) + ",," + cast.slug() + ",boss\n");
            page.getByText("One row cannot be followed").waitFor();
            uploaded(page);
            looks.at(page, "roster-errors");
            choose(page, good + emailOf(cast.member()) + ",," + cast.slug() + ",organiser\n");
            page.getByText("1 new account").waitFor();
            uploaded(page);
            looks.at(page, "roster-plan");
            press(page, "Make these changes");
            page.getByText("Download the links").waitFor();
            looks.at(page, "roster-done");
            page.context().close();
        }
    }

    @Test
    void aPersonComesBySingleSignOn() {
        AccountId mei = accounts.person("Mei Member");
        provider.says =
                it -> it.subject("mei" + mei).claim("email", emailOf(mei)).claim("email_verified", true);
        for (int width : Looks.WIDTHS) {
            Page page = browser.open(address(), width);
            page.navigate("/account");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("University of Example"))
                    .click();
            page.getByText("Disconnect").waitFor();
            assertThat(page.url()).endsWith("/account");
            looks.at(page, "account-single-sign-on");
            page.context().close();
        }
        provider.close();
        Page page = browser.open(address(), 360);
        looks.at(page, "/login/elsewhere/down", "single-sign-on-down");
        page.context().close();
    }

    private static void choose(Page page, String rows) {
        byte[] file = ("email,name,group,role\n" + rows).getBytes(StandardCharsets.UTF_8);
        page.locator("input[type=file]").setInputFiles(new FilePayload("people.csv", "text/csv", file));
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    /** Of the last letter to that person. */
    private String link(String email) {
        return database.sql("select address from letter where recipient = ? order by id desc limit 1")
                .param(email)
                .query(String.class)
                .single();
    }
}
