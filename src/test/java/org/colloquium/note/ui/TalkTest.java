package org.colloquium.note.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.group.GroupService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.Reaction;
import org.colloquium.note.ReactionDetails;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Reactions, histories and reports in one session, while others act through the services. */
class TalkTest extends ViewTest {
    @Autowired
    NotesOnPaper notesOnPaper;

    @Autowired
    StreamPlace drawer;

    @Autowired
    ReportsOnHome home;

    @Autowired
    NoteService notes;

    @Autowired
    GroupService groups;

    @Autowired
    TestNotes written;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    TestGroup.Cast cast;
    PaperId paper;
    NoteId note;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        paper = papers.add(cast.group(), "Tidal forests");
        note = written.write(cast.otherMember(), paper, "Why forests?");
    }

    @Test
    void aReactionIsChosenFromTheSetAndTakenBackAtItsChip() {
        open(cast.member());
        assertThat(find(ReactionChip.class).all()).isEmpty();
        click("React");
        assertThat(find(ReactionChip.class).all())
                .hasSize(5)
                .allMatch(it -> "false".equals(it.getElement().getAttribute("aria-pressed")));
        toggle(1);
        ReactionChip chip = find(ReactionChip.class).single();
        assertThat(text(chip)).isEqualTo("Thanks1: You");
        assertThat(chip.getElement().getAttribute("title")).isEqualTo("You");
        assertThat(chip.getElement().getAttribute("aria-pressed")).isEqualTo("true");
        toggle(0);
        assertThat(find(ReactionChip.class).all()).isEmpty();
    }

    @Test
    void whatOthersGiveArrivesAtTheSameChip() throws InterruptedException {
        written.react(cast.member(), note, Reaction.AGREE);
        open(cast.member());
        ReactionChip chip = find(ReactionChip.class).single();
        written.react(cast.owner(), note, Reaction.AGREE);
        await(() -> text(chip).equals("Agree2: You and Olga Owner"));
        assertThat(find(ReactionChip.class).single()).isSameAs(chip);
    }

    @Test
    void guestsSeeReactionsAndGiveNone() {
        written.react(cast.member(), note, Reaction.AGREE);
        open(cast.guest());
        assertThat(find(ReactionChip.class).single().getElement().getTag()).isEqualTo("span");
        assertThat(find(Button.class).all()).isEmpty();
    }

    @Test
    void privateAndHiddenTextsOfferNeitherReactionsNorReports() {
        TestAccounts.as(cast.owner(), () -> notes.hide(note, "Off topic"));
        written.writePrivately(cast.member(), paper, "For me");
        for (AccountId who : List.of(cast.member(), cast.owner(), cast.otherMember())) {
            open(who);
            assertThat(find(Button.class).withText("React").all()).isEmpty();
            assertThat(find(Button.class).withText("Report").all()).isEmpty();
        }
    }

    @Test
    void manyNamesAreCut() {
        List<String> names = IntStream.range(0, 5).mapToObj(it -> "Ana " + it).toList();
        assertThat(ReactionChip.names(new ReactionDetails(Reaction.AGREE, 6, true, names)))
                .isEqualTo("You, Ana 0, Ana 1 and 3 more");
        assertThat(ReactionChip.names(new ReactionDetails(Reaction.AGREE, 4, false, names.subList(0, 4))))
                .isEqualTo("Ana 0, Ana 1, Ana 2 and 1 more");
        assertThat(ReactionChip.names(new ReactionDetails(Reaction.AGREE, 1, false, List.of("Ana"))))
                .isEqualTo("Ana");
    }

    @Test
    void editedOpensTheHistory() {
        open(cast.guest());
        assertThat(find(Button.class).withText("edited").all()).isEmpty();
        for (int i = 1; i <= 11; i++) {
            written.edit(cast.otherMember(), note, "Why forests? " + i);
        }
        open(cast.guest());
        click("edited");
        HistoryDialog dialog = find(HistoryDialog.class).single();
        assertThat(dialog.getHeaderTitle()).isEqualTo("Versions of Max Member’s note");
        assertThat(text(dialog)).contains("Now", "Before").doesNotContain("At first");
        assertThat(find(ChangedWords.class).all()).hasSize(10);
        assertThat(text(find(ChangedWords.class).all().getFirst())).contains("10", "11");
        click("Show earlier versions");
        assertThat(text(find(ChangedWords.class).all().getLast())).isEqualTo("Why forests?");
        assertThat(text(dialog)).contains("At first");
        assertThat(find(Button.class).withText("Show earlier versions").all()).isEmpty();
    }

    @Test
    void aMemberReportsWithAReason() {
        Component page = open(cast.member());
        click("Report");
        click("Report note");
        assertThat(text(find(ReasonDialog.class).single())).contains("Give a reason");
        find(TextArea.class).withCaption("Why?").single().setValue("Rude");
        click("Report note");
        assertThat(text(page)).contains("Reported. The group’s organisers and owners will look at it.");
        for (AccountId who : List.of(cast.otherMember(), cast.organiser(), cast.guest())) {
            open(who);
            assertThat(find(Button.class).withText("Report").all()).isEmpty();
        }
    }

    @Test
    void moderatorsAreToldAndAnswerInOnePlace() throws InterruptedException {
        written.report(cast.member(), note, "Rude");
        GroupPlace place = place(cast.member());
        assertThat(drawer.count(place).value()).isZero();
        assertThat(home.duties(place)).isEmpty();
        signIn(cast.organiser());
        assertThat(drawer.count(place).value()).isEqualTo(1);
        assertThat(home.duties(place)).singleElement().matches(it -> it.title().equals("One report"));
        UI.getCurrent().navigate(place.path("notes"));
        assertThat(find(Anchor.class).withText("1 report").all()).hasSize(1);
        UI.getCurrent().navigate(place.path("notes/reports"));
        Component page = (Component) getCurrentView();
        assertThat(text(page)).contains("One report waits", "Max Member", "Tidal forests", "Mei Member", ": Rude");
        NoteId other = written.write(cast.otherMember(), paper, "Because!");
        written.report(cast.member(), other, "Loud");
        await(() -> text(page).contains("Two reports wait"));
        click("Dismiss");
        assertThat(text(page))
                .contains(
                        "One report waits",
                        "Loud",
                        "Handled",
                        "Otis Organiser left Max Member’s note as it is",
                        ": Rude");
        click("Hide");
        find(TextArea.class).withCaption("Why?").single().setValue("Loud indeed");
        click("Hide note");
        assertThat(text(page)).contains("No reports wait");
        assertThat(TestAccounts.as(cast.otherMember(), () -> notes.find(other))
                        .text()
                        .hidden())
                .isTrue();
    }

    @Test
    void membersDoNotOpenTheReports() {
        String path = place(cast.member()).path("notes/reports");
        UI.getCurrent().navigate(path);
        assertThat(text((Component) getCurrentView())).doesNotContain("report waits", "No reports wait");
        assertThat(getCurrentView()).isNotInstanceOf(ReportsView.class);
    }

    @Test
    void whatWasReportedIsOnlyText() {
        AccountId hostile = stage.join(cast.group(), "<img src=x onerror=alert(1)>", Role.MEMBER);
        NoteId evil = written.write(hostile, paper, "<script>alert(1)</script>");
        written.report(cast.member(), evil, "<b>Rude</b>");
        GroupPlace place = place(cast.owner());
        UI.getCurrent().navigate(place.path("notes/reports"));
        assertThat(text((Component) getCurrentView())).contains("<img src=x onerror=alert(1)>", "<b>Rude</b>");
    }

    private GroupPlace place(AccountId who) {
        signIn(who);
        return groups.open(cast.slug()).place();
    }

    private Component open(AccountId who) {
        signIn(who);
        UI.getCurrent().removeAll();
        Component section =
                notesOnPaper.section(groups.open(cast.slug()), paper).orElseThrow();
        UI.getCurrent().add(section);
        return section;
    }

    private void click(String label) {
        test(find(Button.class).withText(label).all().getFirst()).click();
    }

    private void toggle(int which) {
        ReactionChip chip = find(ReactionChip.class).all().get(which);
        ComponentUtil.fireEvent(chip, new ClickEvent<>(chip));
    }

    /** Signals are told on a thread of their own. */
    private void await(BooleanSupplier condition) throws InterruptedException {
        for (int wait = 0; wait < 200 && !condition.getAsBoolean(); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
