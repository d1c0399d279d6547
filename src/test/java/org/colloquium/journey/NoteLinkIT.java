package org.colloquium.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.colloquium.account.TestAccounts.as;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An address that names a note leads to it, also when it was written down before two papers became one. */
class NoteLinkIT extends BrowserTest {
    @Autowired
    PaperMerging merging;

    @Autowired
    TestNotes notes;

    private TestGroup.Cast cast;
    private PaperId preprint;
    private PaperId published;
    private NoteId note;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        preprint = papers.add(cast.group(), "Tides and moons, a preprint");
        published = papers.add(cast.group(), "Tides and moons");
        note = notes.write(cast.otherMember(), preprint, "This one is meant");
        for (int i = 0; i < 60; i++) {
            notes.write(cast.otherMember(), published, "Note " + i);
        }
    }

    @Test
    void theOldAddressOfAMergedPaperLeadsToTheNote() {
        Page page = signedIn(cast.member());
        String old = "/g/" + cast.slug() + "/papers/" + preprint + "#note-" + note;
        page.navigate(old);
        assertMarked(page, preprint);
        as(cast.organiser(), () -> merging.merge(published, preprint));
        page.navigate("/g/" + cast.slug());
        page.locator("h1").waitFor();
        page.navigate(old);
        assertMarked(page, published);
    }

    @Test
    void anAddressWithoutANoteLeadsToThePaper() {
        as(cast.organiser(), () -> merging.merge(published, preprint));
        Page page = signedIn(cast.member());
        page.navigate("/g/" + cast.slug() + "/papers/" + preprint);
        assertThat(page).hasURL(Pattern.compile(".*/papers/" + published + "$"));
        assertThat(page.locator("h1")).hasText("Tides and moons");
    }

    @Test
    void aLinkWithinTheAppLeadsToTheNote() {
        Page page = signedIn(cast.member());
        page.navigate("/g/" + cast.slug() + "/library");
        page.locator("vaadin-grid a.title").first().waitFor();
        page.evaluate(
                "path => { const link = Object.assign(document.createElement('a'), { href: path, textContent: 'There' });"
                        + " link.setAttribute('router-link', ''); link.id = 'there';"
                        + " document.querySelector('main').prepend(link); }",
                "g/" + cast.slug() + "/papers/" + preprint + "#note-" + note);
        page.locator("#there").click();
        assertMarked(page, preprint);
    }

    private void assertMarked(Page page, PaperId paper) {
        assertThat(page.locator("#note-" + note)).hasClass(Pattern.compile(".*\\bmarked\\b.*"));
        assertThat(page.locator("#note-" + note)).isInViewport();
        assertThat(page).hasURL(Pattern.compile(".*/papers/" + paper + "#note-" + note + "$"));
    }
}
