package org.colloquium.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sessions, the export and the end of an account, by hand in a browser. */
class PrivacyIT extends BrowserTest {
    private final Looks looks = new Looks();

    @AfterEach
    void forget() {
        database.sql("delete from setting where key = 'session.idle'").update();
        looks.findNothing();
    }

    @Test
    void aPersonLooksTakesEverythingAndGoes() throws IOException {
        TestGroup.Cast cast = stage.make();
        AccountId mei = cast.member();
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(mei, width);
            looks.at(page, "/account", "my-account-privacy");
            page.context().close();
        }
        Page page = remembered(mei);
        page.navigate("/account");
        press(page, "Gather it");
        page.getByLabel("Present password").last().fill(PASSWORD);
        Page other = page.context().newPage();
        other.navigate("/account");
        other.getByText("Gather it").waitFor();
        String before = session(page);
        press(page, "Continue");
        page.getByText("Ready since").waitFor(); // which is news that comes by itself
        assertThat(session(page))
                .as("showing again who one is changes the session's id")
                .isNotEqualTo(before);
        other.getByText("Ready since").waitFor();
        other.reload();
        other.getByText("Ready since").waitFor();
        other.close();
        Download archive = page.waitForDownload(() -> press(page, "Download"));
        assertThat(names(archive)).contains("README.md", "account.json", "notes.md");
        press(page, "Delete my account");
        page.getByLabel("To erase it, type").fill(emailOf(mei));
        looks.at(page, "erase-dialog");
        press(page, "Erase for good");
        page.waitForURL(url -> url.contains("/login"));
        assertThat(database.sql("select count(*) from account where id = ?")
                        .param(mei.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        page.context().close();
    }

    /** Signed in by a former visit, which does not show who they are now. */
    private Page remembered(AccountId who) {
        Page page = browser.open(address(), 1440);
        page.navigate("/login");
        page.getByLabel("Stay signed in").check();
        signIn(page, who);
        page.waitForURL(url -> !url.contains("/login"));
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("colloquium-session"));
        return page;
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(it -> it.name.equals("colloquium-session"))
                .map(it -> it.value)
                .findFirst()
                .orElseThrow();
    }

    /** The page sends heartbeats of its own and hears news all the while. */
    @Test
    void aPageLeftOpenIsSignedOutWhenItsTimeIsOver() {
        database.sql("insert into setting (key, value, changed_at) values ('session.idle', '4s', now())")
                .update();
        Page page = signedIn(stage.make().member());
        page.navigate("/account");
        page.locator("h1").first().waitFor();
        int beats = 0;
        int shown = IntStream.range(0, 10)
                .filter(it -> beats(page, it))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no page of this session is open"));
        while (beats < 20 && beats(page, shown)) {
            beats++;
            page.waitForTimeout(1_000);
        }
        assertThat(beats).as("seconds until a heartbeat was refused").isBetween(1, 12);
        page.navigate("/account");
        page.waitForURL(url -> url.contains("/login"));
        page.context().close();
    }

    private boolean beats(Page page, int shown) {
        return page.request()
                .post(
                        address() + "/?v-r=heartbeat&v-uiId=" + shown,
                        RequestOptions.create().setMaxRedirects(0))
                .ok();
    }

    private static void press(Page page, String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .click();
    }

    private static List<String> names(Download archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.path().toFile())) {
            zip.stream().map(ZipEntry::getName).forEach(names::add);
        }
        return names;
    }
}
