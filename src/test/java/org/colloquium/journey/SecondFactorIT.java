package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.account.SettingService;
import org.colloquium.account.TestAccounts;
import org.colloquium.account.TestFactors;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The second factor in a real browser: set up because it is required, then asked for at the sign-in. */
class SecondFactorIT extends BrowserTest {
    @Autowired
    TestFactors phones;

    @Autowired
    TestAccounts accounts;

    @Autowired
    SettingService settings;

    private final Looks looks = new Looks();

    @Test
    void setUpBecauseItIsRequiredThenSignedInWithCodes() throws IOException {
        TestGroup.Cast cast = stage.make();
        for (int width : Looks.WIDTHS) {
            AccountId who = width == 1440 ? cast.member() : cast.organiser();
            List<String> codes = setUp(cast, who, width);
            phones.later(who);
            signInWith(who, codes, width);
        }
        looks.findNothing();
    }

    private List<String> setUp(TestGroup.Cast cast, AccountId who, int width) throws IOException {
        Page page = signedIn(who, width);
        page.navigate("/g/" + cast.slug());
        page.locator("h1").waitFor();
        require("all");
        try {
            page.navigate("/g/" + cast.slug() + "/library");
            assertThat(heading(page)).hasText("Second factor");
            looks.at(page, "factor-required");
            page.getByRole(AriaRole.BUTTON, named("Set up the app")).click();
            page.locator(".qr").waitFor();
            looks.at(page, "factor-key");
            String key = page.locator(".key").textContent().replace(" ", "");
            page.getByLabel("Code that the app shows now").fill("000000");
            page.getByRole(AriaRole.BUTTON, named("Turn it on")).click();
            assertThat(page.getByText("This is not the app’s present code.").first())
                    .isVisible();
            page.getByLabel("Code that the app shows now").fill(TestFactors.code(key));
            page.getByRole(AriaRole.BUTTON, named("Turn it on")).click();
            assertThat(heading(page)).hasText("Keep your recovery codes");
            looks.at(page, "factor-recovery");
            List<String> codes = page.locator(".recovery li").allTextContents();
            Download file =
                    page.waitForDownload(() -> page.getByText("Download").click());
            assertThat(Files.readAllLines(file.path())).isEqualTo(codes);
            page.getByRole(AriaRole.BUTTON, named("I have kept them")).click();
            page.waitForURL("**/g/" + cast.slug() + "/library");
            return codes;
        } finally {
            require("optional");
        }
    }

    private void signInWith(AccountId who, List<String> codes, int width) {
        Page page = browser.open(address(), width);
        page.navigate("/account");
        page.getByText("Stay signed in").click();
        signIn(page, who);
        assertThat(heading(page)).hasText("One more step");
        looks.at(page, "factor-code");
        page.keyboard().type("000000"); // the field has the focus
        page.keyboard().press("Enter");
        assertThat(page.getByText("This code is not right")).isVisible();
        page.getByText("Use a recovery code").click();
        page.getByLabel("Recovery code").fill(codes.getFirst());
        looks.at(page, "factor-recovery-code");
        page.keyboard().press("Enter");
        page.waitForURL("**/account");
        assertThat(page.getByText("Nine recovery codes are left")).isVisible();
        looks.at(page, "factor-account");
        assertThat(page.context().cookies()).anyMatch(it -> it.name.equals("colloquium-remember"));
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("colloquium-session"));
        page.navigate("/account");
        assertThat(heading(page)).hasText("My account");
        page.getByRole(AriaRole.BUTTON, named("Remove the second factor")).click();
        assertThat(page.getByLabel("Code of your authenticator app")).isVisible();
        looks.at(page, "factor-confirm");
    }

    private void require(String ofWhom) {
        TestAccounts.run(accounts.administrator("Ada"), () -> settings.change(Map.of("sign-in.second-factor", ofWhom)));
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
