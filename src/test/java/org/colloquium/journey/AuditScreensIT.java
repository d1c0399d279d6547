package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.GroupService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The audit log in a real browser: what one has just done stands in it, with device and address, and can be taken. */
class AuditScreensIT extends BrowserTest {
    @Autowired
    MemberService members;

    @Autowired
    GroupService groups;

    private final Looks looks = new Looks();

    @Test
    void everyScreenOfTheLogIsAccessibleAndFits() throws IOException {
        TestGroup.Cast cast = stage.make();
        TestAccounts.as(cast.owner(), () -> members.changeRole(cast.group(), cast.member(), Role.ORGANISER));
        TestAccounts.as(cast.owner(), () -> groups.rename(cast.group(), "Vision, Language & Robots"));
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.administrator(), width);
            open(page, "/admin/audit");
            looks.at(page, "audit");
            open(page, "/admin/audit?person=" + cast.administrator());
            page.locator("vaadin-grid-cell-content")
                    .getByText("signed in")
                    .first()
                    .click();
            assertThat(page.getByText("As it is kept")).isVisible();
            assertThat(page.getByText("127.0.0.1").last()).isVisible();
            looks.at(page, "audit-deed");
            page.context().close();
            Page owner = signedIn(cast.organiser(), width);
            open(owner, "/g/" + cast.slug() + "/members/audit");
            looks.at(owner, "audit-group");
            owner.context().close();
        }
        looks.findNothing();
        takeAway(cast);
    }

    private void takeAway(TestGroup.Cast cast) throws IOException {
        Page page = signedIn(cast.administrator());
        open(page, "/admin/audit?group=" + cast.group());
        Download download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Export as CSV"))
                        .click());
        assertThat(Files.readString(download.path())).contains("\"role-changed\"", "\"Olga Owner\"");
        page.navigate("/admin/audit?kind=audit-log-exported");
        assertThat(page.locator("vaadin-grid-cell-content")
                        .getByText("exported the audit log")
                        .first())
                .isVisible();
    }

    private static void open(Page page, String path) {
        page.navigate(path);
        page.locator("vaadin-grid-cell-content .person").first().waitFor();
    }
}
