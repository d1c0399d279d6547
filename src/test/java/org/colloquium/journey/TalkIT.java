package org.colloquium.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.Reaction;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How reactions, earlier words and reports look. */
class TalkIT extends BrowserTest {
    @Autowired
    TestNotes notes;

    private final Looks looks = new Looks();
    private TestGroup.Cast cast;
    private PaperId paper;
    private NoteId note;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        note = notes.write(cast.otherMember(), paper, "Nobody has shown why *one* linear map would do.");
    }

    @Test
    void looksAsDrawnByTheSameHand() {
        notes.react(cast.member(), note, Reaction.AGREE);
        notes.react(cast.owner(), note, Reaction.AGREE);
        notes.react(cast.organiser(), note, Reaction.UNSURE);
        notes.edit(cast.otherMember(), note, "Nobody has shown why *two* linear maps would not do.");
        notes.react(cast.member(), notes.reply(cast.owner(), note, "Because the rest is frozen."), Reaction.THANKS);
        notes.report(cast.member(), note, "This is not what we agreed on.");
        for (int width : Looks.WIDTHS) {
            Page mei = signedIn(cast.member(), width);
            mei.navigate(place());
            button(mei, "^React: Max").click();
            looks.at(mei, "reactions");
            button(mei, "^edited: ").click();
            mei.locator(".history").waitFor();
            looks.at(mei, "history");
            Page otis = signedIn(cast.organiser(), width);
            looks.at(otis, "/g/" + cast.slug() + "/notes/reports", "reports");
            looks.at(otis, "/g/" + cast.slug() + "/notes", "stream-with-report");
            looks.at(otis, "/g/" + cast.slug(), "home-with-report");
        }
        looks.findNothing();
    }

    private String place() {
        return "/g/" + cast.slug() + "/papers/" + paper;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
