package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquium.digest.format.Digests;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.Test;

/** Every digest beside the project, dropped as a file, is shown as what is known of it; one without a record falls short. */
class SharedDigestsIT extends BrowserTest {

    @Test
    void isShownAsWhatIsKnownOfIt() {
        Map<String, String> headings = new LinkedHashMap<>();
        headings.put("huggingface-papers-page.txt", "139 papers found, five lines left over");
        headings.put("huggingface-daily-papers.json", "5 papers found");
        headings.put("arxiv-listing-astro-ph.txt", "97 papers found");
        headings.put("arxiv-listing-q-fin.txt", "16 papers found");
        headings.put("google-scholar-alert-1.eml", "3 papers found");
        headings.put("google-scholar-alert-2.eml", "3 papers found");
        headings.put("nbib.nbib", "1 paper found");
        headings.put("medline-CompleteEntry.txt", "1 paper found");
        headings.put("ris-1.ris", "1 paper found");
        headings.put("ris-4a.ris", "1 paper found");
        headings.put("ris-bom.ris", "1 paper found");
        headings.put("ris-multiline.ris", "3 papers found");
        headings.put("repec-nep-1.txt", "1 paper found");
        TestGroup.Cast cast = stage.make();
        Page page = signedIn(cast.member());
        page.navigate("/g/" + cast.slug() + "/digests");
        headings.forEach((file, heading) -> {
            byte[] bytes = Digests.shared(file);
            page.locator("vaadin-upload input[type=file]")
                    .setInputFiles(new FilePayload(file, "application/octet-stream", bytes));
            assertThat(heading(page)).containsText(heading);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Discard"))
                    .click();
            page.locator("vaadin-upload").waitFor();
        });
    }

    @Test
    void saysThatOneOfTheDeclaredIsMissing() {
        String mail = new String(Digests.shared("arxiv-listing-astro-ph.txt"), StandardCharsets.ISO_8859_1);
        int first = mail.indexOf("\\\\\narXiv:");
        int second = mail.indexOf("\\\\\narXiv:", first + 1);
        TestGroup.Cast cast = stage.make();
        Page page = signedIn(cast.member());
        page.navigate("/g/" + cast.slug() + "/digests");
        Browser.paste(
                page,
                page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Digest")),
                mail.substring(0, first) + mail.substring(second));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Preview"))
                .click();
        assertThat(heading(page)).containsText("96 papers found");
        assertThat(page.locator(".head")).containsText("52 of the 53 new that it declares.");
        assertThat(page.locator(".head")).containsText("All 4 cross-lists that it declares.");
        assertThat(page.locator(".head")).containsText("40 replacements, a number that the digest does not declare.");
    }

    private static Locator heading(Page page) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }
}
