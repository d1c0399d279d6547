package org.colloquium.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages of administrators in a browser: how they look, and what is done to many accounts at once. */
class AdministrationIT extends BrowserTest {
    @Autowired
    TestAccounts accounts;

    private final Looks looks = new Looks();

    @AfterEach
    void lookForFaults() {
        looks.findNothing();
    }

    @Test
    void accountsGroupsAndHealth() {
        TestGroup.Cast cast = stage.make();
        String mark = "Look" + System.nanoTime();
        AccountId away = accounts.person("Katya " + mark);
        accounts.person("Jonas " + mark);
        accounts.disabled("Priya " + mark);
        accounts.disable(cast.owner());
        for (int width : Looks.WIDTHS) {
            Page page = signedIn(cast.administrator(), width);
            looks.at(page, "/admin/accounts?q=" + mark, "accounts-found");
            looks.at(page, "/admin/accounts?q=" + mark + "&account=" + away, "account-card");
            press(page, "Merge");
            page.getByText("Only for two accounts of the same person").waitFor();
            looks.at(page, "account-merge");
            page.navigate("/admin/accounts?q=" + mark);
            page.getByLabel("Choose Katya " + mark).check();
            press(page, "Disable");
            page.getByText("It is done for all of them").waitFor();
            looks.at(page, "accounts-at-once");
            press(page, "Disable 1 account");
            press(page, "Undo");
            page.getByText("One account is enabled again now").waitFor();
            looks.at(page, "/admin/groups?q=" + cast.slug() + "&group=" + cast.group(), "groups-all");
            looks.at(page, "/admin/health", "health");
            looks.at(page, "/admin/settings", "settings-site");
            page.context().close();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
