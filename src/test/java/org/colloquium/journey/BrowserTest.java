package org.colloquium.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    /** A page on which that person has signed in through the form. */
    Page signedIn(AccountId who, int width) {
        Page page = browser.open(address(), width);
        page.navigate("/login");
        signIn(page, who);
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    Page signedIn(AccountId who) {
        return signedIn(who, 1440);
    }

    void signIn(Page page, AccountId who) {
        if (hashOfPassword.isEmpty()) {
            hashOfPassword = passwords.encode(PASSWORD);
        }
        database.sql("update account set password_hash = ? where id = ?")
                .params(hashOfPassword, who.value())
                .update();
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
