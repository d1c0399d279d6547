package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;

/** What is copied from a web page and pasted keeps the links that its text does not show. */
class CopiedPageIT extends BrowserTest {
    private static final String WEB_PAGE = """
            <h1>Reading list</h1>
            <ul>
            <li><a href="https://arxiv.org/abs/2303.08867v2">Tides of Many Moons</a>, Ann Berg</li>
            <li><a href="https://doi.org/10.1234/moths">Moths in the Dark of a Long Night</a>, Bo Lee</li>
            </ul>""";

    @Test
    void linksOfACopiedPageAreKept() {
        TestGroup.Cast cast = stage.make();
        Page page = signedIn(cast.member());
        page.setContent(WEB_PAGE);
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        page.keyboard().press("ControlOrMeta+a");
        page.keyboard().press("ControlOrMeta+c");
        page.navigate("/g/" + cast.slug() + "/digests");
        Locator box = page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest"));
        box.focus();
        page.keyboard().press("ControlOrMeta+v");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .containsText("2 papers found");
        assertThat(page.locator("a[href='https://arxiv.org/abs/2303.08867v2']").first())
                .isVisible();
        assertThat(page.locator("a[href='https://doi.org/10.1234/moths']").first())
                .isVisible();
    }
}
