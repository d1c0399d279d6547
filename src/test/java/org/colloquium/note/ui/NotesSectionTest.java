package org.colloquium.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupService;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.ReplyService;
import org.colloquium.note.TestNotes;
import org.colloquium.note.Visibility;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.paper.ui.PaperSection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The notes of a paper in one session, while others act through the services. */
class NotesSectionTest extends ViewTest {
    @Autowired
    NotesOnPaper notesOnPaper;

    @Autowired
    NoteService notes;

    @Autowired
    ReplyService replies;

    @Autowired
    GroupService groups;

    @Autowired
    TestNotes written;

    @Autowired
    JdbcClient database;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    TestGroup.Cast cast;
    PaperId paper;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
    }

    @Test
    void aMemberWritesAndReplies() {
        Component page = open(cast.member());
        assertThat(text(page)).contains("Nobody has written a note yet.");
        field("Your note").setValue("Plan for *Thursday*");
        click("Add note");
        assertThat(field("Your note").getValue()).isEmpty();
        assertThat(text(page)).startsWith("Notes1Add").contains("You").doesNotContain("Nobody has written");
        assertThat(html(page)).contains("Plan for <em>Thursday</em>");
        click("Reply");
        field("Your reply to yourself").setValue("Table 3");
        click("Reply", 1);
        assertThat(html(page)).contains("Table 3");
        assertThat(fields()).hasSize(1);
    }

    @Test
    void aNameIsTypedShownAndTypedAgain() {
        Component page = open(cast.member());
        field("Your note").setValue("Ask @Max Member about $x_1$");
        click("Preview");
        assertThat(html(page)).contains("class=\"person\">&#64;Max Member</span>", "<code class=\"math\">$x_1$</code>");
        click("Go on writing");
        click("Add note");
        assertThat(database.sql("select account_id from mention")
                        .query(UUID.class)
                        .list())
                .contains(cast.otherMember().value());
        assertThat(html(open(cast.otherMember()))).contains("class=\"person you\">&#64;Max Member</span>");
        open(cast.member());
        click("Edit");
        assertThat(field("Your note", 1).getValue()).isEqualTo("Ask @Max Member about $x_1$");
    }

    @Test
    void aGuestReadsOnly() {
        NoteId note = written.write(cast.member(), paper, "A note");
        written.reply(cast.otherMember(), note, "A reply");
        Component page = open(cast.guest());
        assertThat(html(page)).contains("A note").contains("A reply");
        assertThat(text(page)).contains("Mei Member").contains("Max Member");
        assertThat(fields()).isEmpty();
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void tooLongATextIsKeptAndSaidSo() {
        Component page = open(cast.member());
        String tooLong = "x".repeat(20_001);
        field("Your note").setValue(tooLong);
        click("Add note");
        assertThat(text(page)).contains("20,001 characters");
        assertThat(field("Your note").getValue()).isEqualTo(tooLong);
        field("Your note").setValue("  ");
        click("Add note");
        assertThat(text(page)).contains("Write something first.");
    }

    @Test
    void aPrivateNoteSaysSoAndCanBeShared() {
        Component page = open(cast.member());
        field("Your note").setValue("Ask Tomás");
        find(Checkbox.class).single().setValue(true);
        click("Add note");
        assertThat(text(page)).contains("Private to you");
        assertThat(find(Checkbox.class).single().getValue()).isFalse();
        assertThat(text(open(cast.owner()))).contains("Nobody has written").doesNotContain("Tomás");
        page = open(cast.member());
        click("Share with the group");
        assertThat(text(page)).doesNotContain("Private to you");
        assertThat(html(open(cast.owner()))).contains("Ask Tomás");
    }

    @Test
    void theSecondWriterSeesBothTextsAndLosesNeither() {
        NoteId note = written.write(cast.member(), paper, "First");
        Component page = open(cast.member());
        click("Edit");
        field("Your note", 1).setValue("From this tab");
        edit(note, "From the other tab");
        click("Save");
        assertThat(text(page)).contains("Nothing is lost");
        TextArea saved = fields().stream()
                .filter(it -> "Saved in the meantime".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
        TextArea mine = fields().stream()
                .filter(it -> "Yours".equals(it.getLabel()))
                .findFirst()
                .orElseThrow();
        assertThat(saved.getValue()).isEqualTo("From the other tab");
        assertThat(saved.isReadOnly()).isTrue();
        assertThat(mine.getValue()).isEqualTo("From this tab");
        assertThat(stored(note)).isEqualTo("From the other tab");
        click("Put the other below mine");
        click("Save");
        assertThat(stored(note)).isEqualTo("From this tab\n\nFrom the other tab");
    }

    @Test
    void aThirdTextThatCameDuringTheMergeIsShownToo() {
        NoteId note = written.write(cast.member(), paper, "First");
        Component page = open(cast.member());
        click("Edit");
        field("Your note", 1).setValue("Mine");
        edit(note, "Second");
        click("Save");
        edit(note, "Third");
        click("Save");
        assertThat(fields())
                .extracting(TextArea::getValue)
                .contains("Third", "Mine")
                .doesNotContain("Second");
        assertThat(stored(note)).isEqualTo("Third");
        assertThat(text(page)).contains("Nothing is lost");
    }

    @Test
    void whatIsNoChangeOfWordsIsNoConflict() {
        NoteId note = written.write(cast.member(), paper, "First");
        open(cast.member());
        click("Edit");
        field("Your note", 1).setValue("Second");
        TestAccounts.as(cast.organiser(), () -> notes.hide(note, "rude"));
        click("Save");
        assertThat(stored(note)).isEqualTo("Second");
    }

    @Test
    void anEditOfSomethingDeletedMeanwhileKeepsTheText() {
        NoteId note = written.write(cast.member(), paper, "First");
        Component page = open(cast.member());
        click("Edit");
        field("Your note", 1).setValue("Still mine");
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        click("Save");
        assertThat(text(page)).contains("no longer here");
        assertThat(field("Your note", 1).getValue()).isEqualTo("Still mine");
    }

    @Test
    void aDeletionCanBeUndone() {
        NoteId alone = written.write(cast.member(), paper, "Alone");
        Component page = open(cast.member());
        click("Delete");
        assertThat(text(page)).contains("Your note was deleted.").startsWith("NotesAdd");
        click("Undo");
        assertThat(stored(alone)).isEqualTo("Alone");
        assertThat(text(page)).startsWith("Notes1").doesNotContain("was deleted");
        written.reply(cast.otherMember(), alone, "Answer");
        page = open(cast.member());
        click("Delete");
        assertThat(html(page)).contains("Answer");
        click("Undo");
        assertThat(html(page)).contains("Alone").contains("Answer");
        click("Delete");
        page = open(cast.otherMember());
        assertThat(text(page)).contains("This note was deleted by its author.");
        assertThat(html(page)).contains("Answer");
        assertThat(find(Button.class).withText("Undo").all()).isEmpty();
    }

    @Test
    void aModeratorHidesWithAReason() {
        NoteId note = written.write(cast.member(), paper, "Rude");
        Component page = open(cast.organiser());
        click("Hide");
        click("Hide note");
        assertThat(text(find(ReasonDialog.class).single())).contains("Give a reason");
        find(TextArea.class).withCaption("Why?").single().setValue("off topic");
        click("Hide note");
        assertThat(text(page)).contains("Hidden by a moderator").contains("off topic");
        Component others = open(cast.otherMember());
        assertThat(text(others)).contains("A moderator has hidden this note.").doesNotContain("off topic");
        assertThat(html(others)).doesNotContain("Rude");
        assertThat(find(Button.class).withText("Reply").all()).isEmpty();
        assertThat(html(open(cast.member()))).contains("Rude");
        assertThat(text(open(cast.member()))).contains("off topic");
        open(cast.owner());
        click("Show to all again");
        assertThat(html(open(cast.otherMember()))).contains("Rude");
        assertThat(TestAccounts.as(cast.member(), () -> notes.find(note)).text().hidden())
                .isFalse();
    }

    @Test
    void whatOthersWriteArrivesWithoutTouchingWhatITypeOrTheFieldItself() throws InterruptedException {
        NoteId old = written.write(cast.otherMember(), paper, "Old");
        Component page = open(cast.member());
        TextArea mine = field("Your note");
        mine.setValue("Half a thou");
        click("Reply");
        TextArea reply = field("Your reply to Max Member");
        reply.setValue("Half an ans");
        Button verb = find(Button.class).withText("Reply").all().getFirst();

        written.write(cast.otherMember(), paper, "New");
        written.reply(cast.owner(), old, "Quicker");
        await(() -> html(page).contains("New") && html(page).contains("Quicker"));

        assertThat(fields()).containsExactly(mine, reply);
        assertThat(mine.getValue()).isEqualTo("Half a thou");
        assertThat(reply.getValue()).isEqualTo("Half an ans");
        assertThat(find(Button.class).withText("Reply").all()).contains(verb);
        assertThat(page.getElement().getOuterHTML().split("fresh", -1)).hasSize(3);
        assertThat(text(page)).startsWith("Notes2");
    }

    @Test
    void editsHidingsAndDeletionsOfOthersArrive() throws InterruptedException {
        NoteId note = written.write(cast.member(), paper, "Before");
        Component page = open(cast.otherMember());
        edit(note, "After");
        await(() -> html(page).contains("After"));
        TestAccounts.as(cast.organiser(), () -> notes.hide(note, "rude"));
        await(() -> text(page).contains("A moderator has hidden"));
        assertThat(html(page)).doesNotContain("After");
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        await(() -> text(page).contains("Nobody has written a note yet."));
    }

    @Test
    void aNoteThatGoesWhileISomethingTypeBelowItLeavesMeMyWords() throws InterruptedException {
        NoteId note = written.write(cast.member(), paper, "Before");
        Component page = open(cast.otherMember());
        click("Reply");
        TextArea reply = field("Your reply to Mei Member");
        reply.setValue("A long answer");
        TestAccounts.run(cast.member(), () -> notes.delete(note, null));
        await(() -> text(page).contains("no longer here"));
        assertThat(fields()).contains(reply);
        click("Reply");
        assertThat(reply.getValue()).isEqualTo("A long answer");
        assertThat(text(page)).contains("Your text is kept");
    }

    @Test
    void aPrivateNoteArrivesOnMyOtherPagesOnly() throws InterruptedException {
        Component mine = open(cast.member());
        NoteId note = written.writePrivately(cast.member(), paper, "Ask Tomás");
        await(() -> html(mine).contains("Ask Tomás"));
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit("Ask Priya", null, null)));
        await(() -> html(mine).contains("Ask Priya"));
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit(null, Visibility.GROUP, null)));
        await(() -> !text(mine).contains("Private to you"));
    }

    @Test
    void ofALongThreadTheLatestRepliesAreShown() {
        NoteId note = written.write(cast.member(), paper, "A note");
        for (int i = 1; i <= 8; i++) {
            written.reply(cast.otherMember(), note, "Reply number " + i);
        }
        open(cast.member());
        assertThat(visibleReplies()).isEqualTo(3);
        click("Show 5 earlier replies");
        assertThat(visibleReplies()).isEqualTo(8);
    }

    @Test
    void olderNotesAreShownOnDemand() {
        for (int i = 0; i < 55; i++) {
            written.write(cast.member(), paper, "Note " + i);
        }
        open(cast.guest());
        assertThat(find(NoteItem.class).all()).hasSize(50);
        click("Show older notes");
        assertThat(find(NoteItem.class).all()).hasSize(55);
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void hostileNamesAndTextsAreOnlyText() {
        AccountId hostile = stage.join(cast.group(), "<img src=x onerror=alert(1)>", org.colloquium.group.Role.MEMBER);
        written.write(hostile, paper, "<script>alert(1)</script> [x](javascript:alert(1))");
        Component page = open(cast.guest());
        assertThat(html(page)).doesNotContain("<script").doesNotContain("<img").doesNotContain("href=\"javascript");
        assertThat(text(page)).contains("<img src=x onerror=alert(1)>"); // as text
    }

    @Test
    void theSectionStandsInTheMiddle() {
        assertThat(notesOnPaper.side()).isEqualTo(PaperSection.Side.MIDDLE);
        assertThat(notesOnPaper.order()).isEqualTo(50);
    }

    private Component open(AccountId who) {
        signIn(who);
        UI.getCurrent().removeAll();
        Component section =
                notesOnPaper.section(groups.open(cast.slug()), paper).orElseThrow();
        UI.getCurrent().add(section);
        return section;
    }

    /** Signals are told on a thread of their own; a refused condition fails in the end. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        for (int wait = 0; wait < 200 && !condition.getAsBoolean(); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** The sanitised Markdown that a browser is given. */
    private static String html(Component component) {
        StringBuilder html = new StringBuilder();
        visit(component.getElement(), it -> html.append(it.isTextNode() ? "" : it.getProperty("innerHTML", "")));
        return html.toString();
    }

    private static void visit(Element element, Consumer<Element> visitor) {
        visitor.accept(element);
        if (!element.isTextNode() && element.isVisible()) {
            element.getChildren().forEach(it -> visit(it, visitor));
        }
    }

    private void click(String label) {
        click(label, 0);
    }

    private void click(String label, int which) {
        test(find(Button.class).withText(label).all().get(which)).click();
    }

    private List<TextArea> fields() {
        return find(TextArea.class).all();
    }

    private TextArea field(String label) {
        return field(label, 0);
    }

    private TextArea field(String label, int which) {
        return fields().stream()
                .filter(it -> it.getAriaLabel().filter(label::equals).isPresent())
                .skip(which)
                .findFirst()
                .orElseThrow();
    }

    private long visibleReplies() {
        return find(ReplyItem.class).all().size();
    }

    private void edit(NoteId note, String markdown) {
        TestAccounts.as(cast.member(), () -> notes.edit(note, new NoteEdit(markdown, null, null)));
    }

    private String stored(NoteId note) {
        List<NoteDetails> all = TestAccounts.as(cast.member(), () -> notes.list(paper, new PageRequest(50, null)))
                .items();
        return String.valueOf(all.stream()
                .filter(it -> it.id().equals(note))
                .findFirst()
                .orElseThrow()
                .text()
                .markdown());
    }
}
