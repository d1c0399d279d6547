package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestMailServer;
import org.colloquium.group.TestGroup;
import org.colloquium.mail.TestMailbox;
import org.colloquium.mail.TestOutbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Signing in, recovery and administration on a phone's width by the keyboard alone. */
class KeyboardIT extends BrowserTest {
    private static final String FRESH = "one more sentence that nobody guesses";

    /** What a screen reader would call the element that has the focus. */
    private static final String FOCUSED = """
            () => {
              const it = document.activeElement;
              const label = it.labels?.[0]?.textContent || it.getAttribute('aria-label') || it.textContent;
              return label.trim();
            }""";

    @Autowired
    TestMailServer settings;

    @Autowired
    TestOutbox sending;

    @Autowired
    TestAccounts accounts;

    private final TestMailbox mailbox = new TestMailbox();
    private TestGroup.Cast cast;
    private Page page;

    @BeforeEach
    void prepare() {
        settings.use(mailbox.port());
        cast = stage.make();
        page = browser.open(address(), 360);
    }

    @AfterEach
    void putBack() {
        settings.none();
        mailbox.close();
    }

    @Test
    void whoForgotTheirPasswordComesBack() {
        signedIn(cast.member()).context().close(); // has a password
        page.navigate("/login");
        go("Forgot your password?");
        page.waitForURL("**/forgot");
        write("E-mail", emailOf(cast.member()));
        page.keyboard().press("Enter");
        page.getByText("Look into your mailbox").waitFor();
        var letter = sending.await(mailbox, emailOf(cast.member()), 1).getFirst();
        page.navigate("/reset/" + TestMailbox.secret(letter, "reset"));
        write("New password", FRESH);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("/reset/"));
        assertThat(page.url()).doesNotContain("/login");
    }

    @Test
    void anAdministratorDisablesAnAccountAndNamesTheSite() {
        String katya = "Katya " + System.nanoTime();
        AccountId away = accounts.person(katya);
        signedIn(cast.administrator()).context().close(); // has a password
        page.navigate("/admin/accounts");
        write("E-mail", emailOf(cast.administrator()));
        write("Password", PASSWORD);
        page.keyboard().press("Enter");
        page.waitForURL("**/admin/accounts");
        write("Find accounts", katya);
        assertThat(page.getByText("One matches.")).isVisible();
        reach("Accounts"); // the heads of the columns, then the rows
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.waitForURL("**account=" + away + "**");
        go("Disable account");
        assertThat(page.getByText("Enable account")).isVisible();
        go("Enable account");
        assertThat(page.getByText("Disable account")).isVisible();

        page.navigate("/admin/settings");
        reach("Name of the site");
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().type("Northfield Colloquium");
        go("Save");
        page.getByText("Saved.").waitFor();
        assertThat(focused()).isEqualTo("Save");
        go("Back to Colloquium");
        page.getByText("It is as it was at first.").waitFor();
        assertThat(focused()).isEqualTo("Name of the site");
    }

    private String focused() {
        return String.valueOf(page.evaluate(FOCUSED));
    }

    private void write(String field, String text) {
        reach(field);
        page.keyboard().type(text);
    }

    private void go(String what) {
        reach(what);
        page.keyboard().press("Enter");
    }

    /** Presses Tab until what is called so has the focus, a whole round at most. */
    private void reach(String what) {
        page.locator("h1").first().waitFor();
        List<String> passed = new ArrayList<>();
        while (!focused().equals(what)) {
            assertThat(passed).as("no way to “%s” by the keyboard", what).hasSizeLessThan(80);
            page.keyboard().press("Tab");
            passed.add(focused());
        }
    }
}
