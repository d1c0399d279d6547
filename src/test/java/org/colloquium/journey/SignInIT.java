package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestMailServer;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in by a passkey and by a code, in a real browser with an authenticator of its own. */
class SignInIT extends BrowserTest {
    @Autowired
    SettingService settings;

    @Autowired
    TestMailServer mail;

    private final Looks looks = new Looks();
    private TestGroup.Cast cast;
    private AccountId mei;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        mei = cast.member();
        mail.use(1); // nobody listens there: letters stay to be read
        run(cast.administrator(), () -> settings.change(Map.of("sign-in.codes", "true")));
    }

    @AfterEach
    void putBack() {
        mail.none();
        run(cast.administrator(), () -> settings.reset("sign-in.codes"));
    }

    /** Browsers have passkeys for names, not for numbers. */
    @Override
    String address() {
        return "http://localhost:" + port;
    }

    @Test
    void aPasskeyIsAddedSignsInSaysWhoOneIsAndIsRemoved() {
        Page page = browser.open(address());
        Authenticator device = new Authenticator(page);
        page.navigate("/login");
        signIn(page, mei);
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/account");
        page.getByLabel("Where it is kept").fill("My laptop");
        device.consents(true);
        press(page, "Add a passkey");
        page.getByText("Added. From now on").waitFor();
        looks.at(page, "account-passkey");

        device.consents(false);
        signOut(page);
        page.getByLabel("Stay signed in").check();
        device.consents(true);
        press(page, "Use a passkey");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/account");
        page.getByText("last used").waitFor();
        onlyRemember(page);
        page.navigate("/account");
        press(page, "Remove My laptop");
        page.getByText("say who you are").waitFor();
        looks.at(page, "account-confirm-passkey");
        press(page, "Use your passkey");
        page.getByText("opens nothing any more").waitFor();
        assertThat(passkeys()).isZero();
        looks.findNothing();
    }

    /** What the browser suggests in the field of the address is taken too, and a copy is not. */
    @Test
    void aSuggestedPasskeySignsInAndACopyDoesNot() {
        Page page = browser.open(address());
        Authenticator device = new Authenticator(page);
        page.navigate("/login");
        signIn(page, mei);
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/account");
        device.consents(true);
        press(page, "Add a passkey");
        page.getByText("Added. From now on").waitFor();
        device.consents(false);
        signOut(page);
        database.sql("update passkey set signatures = signatures + 1000").update();
        device.consents(true);
        press(page, "Use a passkey");
        device.consents(false);
        page.getByText("That passkey opens no account here.").waitFor();
        database.sql("update passkey set signatures = signatures - 1000").update();
        device.consents(true);
        page.reload();
        page.waitForURL(url -> !url.contains("/login"));
        assertThat(passkeys()).isEqualTo(1);
    }

    @Test
    void aCodeSignsInByTheKeyboardAlone() {
        Page page = browser.open(address());
        page.navigate("/account");
        page.getByLabel("E-mail").fill(emailOf(mei));
        tabTo(page, "Send me a code");
        page.keyboard().press("Enter");
        page.getByText("If " + emailOf(mei) + " has an account here").waitFor();
        page.keyboard().type("2222-2222");
        page.keyboard().press("Enter");
        page.getByRole(AriaRole.ALERT).getByText("That is not the code").waitFor();
        page.keyboard().type(code());
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
    }

    @Test
    void thePagesOfSigningIn() {
        for (int width : Looks.WIDTHS) {
            Page page = browser.open(address(), width);
            looks.at(page, "/login", "signin");
            looks.at(page, "/login?error", "signin-error");
            looks.at(page, "/login?code", "signin-code");
            looks.at(page, "/login?code&wrong", "signin-code-wrong");
            page.context().close();
        }
        run(cast.administrator(), () -> settings.change(Map.of("sign-in.codes", "false")));
        Page numbered = browser.open("http://127.0.0.1:" + port, 360);
        looks.at(numbered, "/login", "signin-password-only");
        assertThat(numbered.getByText("Use a passkey").isVisible())
                .as("no passkeys for numbers")
                .isFalse();
        looks.findNothing();
    }

    private int passkeys() {
        return database.sql("select count(*) from passkey where account_id = ?")
                .param(mei.value())
                .query(Integer.class)
                .single();
    }

    private static void signOut(Page page) {
        press(page, "Sign out");
        page.waitForURL("**/login**");
        page.getByText("Use a passkey").waitFor();
    }

    /** As after the browser was closed: the session is gone, the device is known. */
    private static void onlyRemember(Page page) {
        List<Cookie> kept = page.context().cookies().stream()
                .filter(it -> it.name.contains("remember"))
                .toList();
        assertThat(kept).hasSize(1);
        page.context().clearCookies();
        page.context().addCookies(kept);
    }

    /**
     * A device of the browser's own. Whatever is asked of it while it consents it answers at once, what the sign-in page
     * only has the browser suggest included: people are slower, so it consents only when they would.
     */
    private static final class Authenticator {
        private final CDPSession session;
        private final String id;

        Authenticator(Page page) {
            session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = new JsonObject();
            options.addProperty("protocol", "ctap2");
            options.addProperty("transport", "internal");
            for (String able : List.of("hasResidentKey", "hasUserVerification", "isUserVerified")) {
                options.addProperty(able, true);
            }
            options.addProperty("automaticPresenceSimulation", false);
            JsonObject arguments = new JsonObject();
            arguments.add("options", options);
            id = session.send("WebAuthn.addVirtualAuthenticator", arguments)
                    .get("authenticatorId")
                    .getAsString();
        }

        void consents(boolean is) {
            JsonObject arguments = new JsonObject();
            arguments.addProperty("authenticatorId", id);
            arguments.addProperty("enabled", is);
            session.send("WebAuthn.setAutomaticPresenceSimulation", arguments);
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void tabTo(Page page, String button) {
        for (int i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            if (button.equals(page.evaluate("document.activeElement.textContent.trim()"))) {
                return;
            }
        }
        throw new AssertionError("No way to “" + button + "” by the keyboard");
    }

    private String code() {
        String words = database.sql("select array_to_string(paragraphs, ' ') from letter where recipient = ?")
                .param(emailOf(mei))
                .query(String.class)
                .single();
        Matcher code = Pattern.compile("Your code is (\\S+)\\.").matcher(words);
        assertThat(code.find()).isTrue();
        return code.group(1);
    }
}
