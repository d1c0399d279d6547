package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.util.Objects;
import org.colloquium.account.AccountId;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Members on two nodes see each other on a paper. */
class PresenceIT extends BrowserTest {
    private static @Nullable SecondNode second;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare(@Autowired Environment environment) throws IOException {
        if (second == null) {
            second = SecondNode.start(environment);
        }
        cast = stage.make();
        paper = papers.add(cast.group(), "Tides in Harbours");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (second != null) {
            second.close();
            second = null;
        }
    }

    @Test
    void twoSeeEachOtherUntilOneLeaves() {
        Page mei = signedIn(cast.member());
        open(mei, "");
        assertThat(faces(mei)).hasCount(0);
        Page max = there(cast.otherMember());
        open(max, "");
        assertThat(faces(mei)).containsText("Max Member");
        assertThat(faces(max)).containsText("Mei Member");
        max.navigate(max.url().replaceAll("/papers/.*", "/library"));
        assertThat(faces(mei)).hasCount(0);
        open(max, "");
        assertThat(faces(mei)).hasCount(1);
        max.close();
        assertThat(faces(mei)).hasCount(0);
    }

    @Test
    void aNodeThatDiesLeavesNobodyBehind() throws Exception {
        SecondNode own = Objects.requireNonNull(second);
        Page mei = signedIn(cast.member());
        open(mei, "");
        Page max = there(cast.otherMember());
        open(max, "");
        assertThat(faces(mei)).hasCount(1);
        own.kill();
        second = null;
        database.sql("update presence set seen_at = seen_at - interval '76 seconds' where account_id = ?")
                .param(cast.otherMember().value())
                .update();
        assertThat(faces(mei)).hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(50_000));
    }

    private static Locator faces(Page page) {
        return page.locator("co-readers li");
    }

    private Page there(AccountId who) {
        Page page = browser.open(Objects.requireNonNull(second).address());
        page.navigate("/login");
        signIn(page, who);
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private void open(Page page, String path) {
        page.navigate("/g/" + cast.slug() + "/papers/" + paper + path);
        page.locator("h1").first().waitFor();
    }
}
