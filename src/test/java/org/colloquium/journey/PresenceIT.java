package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.file.MadePdfs;
import org.colloquium.file.PdfUpload;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.presence.PresenceChoice;
import org.colloquium.presence.PresenceService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Members on two nodes see each other on a paper, and where the other reads if that is shared. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PresenceIT extends BrowserTest {
    @Autowired
    PresenceService presence;

    @Autowired
    PdfUpload uploads;

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

    /** The last one, since the others need that node. */
    @Test
    @Order(Integer.MAX_VALUE)
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

    @Test
    void whereSomebodyReadsIsGoneToIfTheyShareIt() {
        byte[] pdf = MadePdfs.of("Tides", List.of(List.of("One"), List.of("Two"), List.of("Three"), List.of("Four")));
        TestAccounts.as(cast.member(), () -> uploads.upload(paper, "tides.pdf", new ByteArrayInputStream(pdf)));
        TestAccounts.run(cast.otherMember(), () -> presence.choose(new PresenceChoice(true, true)));
        Page mei = signedIn(cast.member());
        open(mei, "");
        Page max = there(cast.otherMember());
        open(max, "/pdf?page=3");
        assertThat(faces(mei)).containsText("page 3");
        assertThat(faces(max)).containsText("Mei Member");
        assertThat(faces(max)).not().containsText("·"); // Mei does not share hers

        faces(mei).locator("a").click();
        mei.locator("co-pdf[ready]").waitFor();
        assertThat(mei.locator(".pdf-page")).hasValue("3");
        max.locator(".pdf-page").fill("1");
        max.keyboard().press("Enter");
        assertThat(faces(mei)).containsText("page 1");
        mei.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("page 1").setExact(true))
                .click();
        assertThat(mei.locator(".pdf-page")).hasValue("1");
    }

    private static Locator faces(Page page) {
        return page.locator("co-readers li");
    }

    private Page there(AccountId who) {
        return signedIn(who, 1440, Objects.requireNonNull(second).address());
    }

    private void open(Page page, String path) {
        page.navigate("/g/" + cast.slug() + "/papers/" + paper + path);
        page.locator("h1").first().waitFor();
    }
}
