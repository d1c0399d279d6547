package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in by a passkey and by a code, in a real browser with an authenticator of its own. */
class SignInIT extends BrowserTest {
    @Autowired
    SettingService settings;

    private final Looks looks = new Looks();
    private TestGroup.Cast cast;
    private AccountId mei;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        mei = cast.member();
        run(cast.administrator(), () -> settings.change(Map.of("sign-in.codes", "true")));
    }

    @AfterEach
    void putBack() {
        run(cast.administrator(), () -> settings.reset("sign-in.codes"));
    }

    /** Browsers have passkeys for names, not for numbers. */
    @Override
    String address() {
        return "http://localhost:" + port;
    }

    @Test
    void aPasskeyIsAddedSignsInAndIsRemoved() {
        Page page = browser.open(address());
        authenticator(page);
        page.navigate("/login");
        signIn(page, mei);
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/account");
        page.getByLabel("Where it is kept").fill("My laptop");
        press(page, "Add a passkey");
        page.getByText("Added. From now on").waitFor();
        looks.at(page, "account-passkey");
        press(page, "Sign out");
        page.waitForURL("**/login**");

        press(page, "Use a passkey");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/account");
        page.getByText("last used").waitFor();
        press(page, "Sign out");
        page.waitForURL("**/login**");

        database.sql("update passkey set signatures = signatures + 1000").update();
        press(page, "Use a passkey");
        page.getByText("That passkey opens no account here.").waitFor();
        database.sql("update passkey set signatures = signatures - 1000").update();

        press(page, "Use a passkey");
        page.waitForURL(url -> !url.contains("/login"));
        page.navigate("/account");
        press(page, "Remove My laptop");
        page.getByText("opens nothing any more").waitFor();
        assertThat(database.sql("select count(*) from passkey")
                        .query(Integer.class)
                        .single())
                .isZero();
        looks.findNothing();
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

    private static void authenticator(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        for (String able :
                List.of("hasResidentKey", "hasUserVerification", "isUserVerified", "automaticPresenceSimulation")) {
            options.addProperty(able, true);
        }
        JsonObject arguments = new JsonObject();
        arguments.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", arguments);
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
