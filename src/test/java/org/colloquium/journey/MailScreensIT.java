package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestMailServer;
import org.colloquium.group.TestGroup;
import org.colloquium.mail.TestMailbox;
import org.colloquium.mail.TestOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A forgotten password and a new address in a real browser, by letters over a real mail server. */
class MailScreensIT extends BrowserTest {
    private static final String FRESH = "one more sentence that nobody guesses";

    @Autowired
    TestMailServer settings;

    @Autowired
    TestOutbox sending;

    private final TestMailbox mailbox = new TestMailbox();
    private final Looks looks = new Looks();
    private TestGroup.Cast cast;

    @BeforeEach
    void nameTheMailServer() {
        settings.use(mailbox.port());
        cast = stage.make();
    }

    @AfterEach
    void putBack() {
        settings.none();
        mailbox.close();
    }

    /** The browser believes that another host is this server, and says so in each request. */
    @Test
    void aForgedHostIsNotInTheLetterAndTheLinkChoosesAPassword() {
        AccountId mei = cast.member();
        signedIn(mei).context().close(); // has a password
        Page page = browser.open("http://evil.example:" + port, 1440);
        page.navigate("/login");
        page.getByText("Forgot your password?").click();
        page.waitForURL("**/forgot");
        page.locator("h1", new Page.LocatorOptions().setHasText("Forgot your password?"))
                .waitFor();
        ask(page, emailOf(mei));
        assertThat(page.getByText("Look into your mailbox")).isVisible();
        MimeMessage letter = sending.await(mailbox, emailOf(mei), 1).getFirst();
        assertThat(TestMailbox.text(letter)).contains(address() + "/reset/").doesNotContain("evil");
        assertThat(TestMailbox.html(letter)).doesNotContain("evil");
        chooseAnother("/reset/" + TestMailbox.secret(letter, "reset"));
        picture(letter);
    }

    /**
     * On a name without TLS a browser says only the origin of a form, and where a page's address is told to nobody, not
     * even that. The address goes with requests to this server alone.
     */
    private void chooseAnother(String link) {
        Page page = browser.open("http://library.example:" + port, 360);
        Response answer = page.navigate(link);
        assertThat(answer.headerValue("Referrer-Policy")).isEqualTo("same-origin");
        page.getByLabel("New password").first().fill(FRESH);
        page.getByLabel("New password").first().press("Enter");
        page.waitForURL(url -> !url.contains("/reset/") && !url.contains("/login"));
        assertThat(page.locator("h1").first()).isVisible();
    }

    @Test
    void theScreensLookRight() {
        for (int width : Looks.WIDTHS) {
            Page page = browser.open(address(), width);
            page.navigate("/login");
            page.getByText("Forgot your password?").waitFor();
            looks.at(page, "login-reset");
            looks.at(page, "/forgot", "forgot");
            ask(page, "nobody-" + width + "@example.org");
            page.getByText("Look into your mailbox").waitFor();
            looks.at(page, "forgot-asked");
            looks.at(page, "/reset/nothing", "reset-ended");
            looks.at(page, "/confirm-address/nothing", "confirm-address-ended");
            page.context().close();
        }
        AccountId mei = cast.member();
        signedIn(mei).context().close();
        Page page = browser.open(address(), 360);
        page.navigate("/forgot");
        ask(page, emailOf(mei));
        page.getByText("Look into your mailbox").waitFor();
        MimeMessage letter = sending.await(mailbox, emailOf(mei), 1).getFirst();
        looks.at(page, "/reset/" + TestMailbox.secret(letter, "reset"), "reset");
        looks.findNothing();
    }

    @Test
    void anotherAddressIsAskedForAndConfirmed() {
        AccountId mei = cast.member();
        String wanted = "new-" + emailOf(mei);
        Page page = signedIn(mei, 360);
        looks.at(page, "/account", "account-address");
        page.getByLabel("New e-mail address").first().fill(wanted);
        button(page, "Change the address").click();
        page.getByText("A letter is on its way to").waitFor();
        String secret = TestMailbox.secret(sending.await(mailbox, wanted, 1).getFirst(), "confirm-address");
        looks.at(page, "/confirm-address/" + secret, "confirm-address");
        button(page, "Use this address").click();
        page.getByText("Confirmed").waitFor();
        page.navigate("/account");
        assertThat(page.getByText("You sign in as " + wanted)).isVisible();
        looks.findNothing();
    }

    @Test
    void theSettingsTryTheMailServer() {
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.administrator(), width);
            page.navigate("/admin/settings");
            button(page, "Send a test mail to me").click();
            page.getByText("The mail server has taken it.").waitFor();
            looks.at(page, "settings-mail");
            page.context().close();
        }
        assertThat(mailbox.to(emailOf(cast.administrator()))).hasSameSizeAs(Looks.WIDTHS);
        looks.findNothing();
    }

    private void ask(Page page, String email) {
        page.getByLabel("E-mail").first().fill(email);
        button(page, "Send me a link").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** As a program shows it that knows both schemes. */
    private void picture(MimeMessage letter) {
        for (int width : Looks.WIDTHS) {
            Page page = browser.open(address(), width);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                page.setContent(TestMailbox.html(letter));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens", "letter-" + width + "-" + scheme + ".png"))
                        .setFullPage(true));
            }
            page.context().close();
        }
    }
}
