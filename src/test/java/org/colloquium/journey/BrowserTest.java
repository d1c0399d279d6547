package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.colloquium.KeepsInvariants;
import org.colloquium.TestSupport;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A test in a real Chromium against the app on a port of its own; it runs after the frontend was built. */
@SpringBootTest(properties = TestSupport.CLOCK, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestSupport.class)
@ExtendWith(KeepsInvariants.class)
abstract class BrowserTest {
    static final String PASSWORD = "a sentence that nobody guesses";

    @LocalServerPort
    int port;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    @Autowired
    PasswordEncoder passwords;

    Browser browser;

    private static String hashOfPassword = "";

    /** The last application started in this JVM, such as that of another test, has made its own holder everybody's. */
    @BeforeEach
    void useOwnSecurityContext(@Autowired SecurityContextHolderStrategy holder) {
        SecurityContextHolder.setContextHolderStrategy(holder);
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /**
     * A page, still empty, of that person, who has sent what the form sends: the form and what it leads to are opened
     * in {@link SignInIT}, and would take longer than most of what comes after.
     */
    Page signedIn(AccountId who, int width) {
        return signedIn(who, width, address());
    }

    Page signedIn(AccountId who) {
        return signedIn(who, 1440);
    }

    /** @param node the address of the server */
    Page signedIn(AccountId who, int width, String node) {
        return signedIn(who, browser.open(node, width));
    }

    /** @param page that nothing is open on yet */
    Page signedIn(AccountId who, Page page) {
        givePassword(who);
        APIResponse answer = page.context()
                .request()
                .post(
                        "/login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", emailOf(who))
                                        .set("password", PASSWORD))
                                .setMaxRedirects(0));
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers().get("location")).doesNotContain("/login");
        return page;
    }

    private void givePassword(AccountId who) {
        if (hashOfPassword.isEmpty()) {
            hashOfPassword = passwords.encode(PASSWORD);
        }
        database.sql("update account set password_hash = ? where id = ?")
                .params(hashOfPassword, who.value())
                .update();
    }

    /** Through the form, on which the page is. */
    void signIn(Page page, AccountId who) {
        givePassword(who);
        page.getByLabel("E-mail").fill(emailOf(who));
        page.getByLabel("Password").first().fill(PASSWORD);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
    }

    String emailOf(AccountId who) {
        return database.sql("select email from account where id = ?")
                .param(who.value())
                .query(String.class)
                .single();
    }
}
