package org.colloquium.assignment.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.AssignmentId;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.assignment.AssignmentState;
import org.colloquium.assignment.BoardService;
import org.colloquium.assignment.ClaimService;
import org.colloquium.assignment.Mark;
import org.colloquium.assignment.NewSlots;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.common.ui.Language;
import org.colloquium.group.MemberService;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BoardViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments plans;

    @Autowired
    AssignmentService assignments;

    @Autowired
    ClaimService claims;

    @Autowired
    MemberService members;

    @Autowired
    BoardService board;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        banana = papers.add(cast.group(), "Peeling a banana");
        meetings.plan(cast, 3, clip);
    }

    @Test
    void aRowIsAPaperAndAColumnARole() {
        plans.assign(cast, banana, cast.member(), "discussant");
        plans.assign(cast, banana, cast.otherMember(), "skeptic");
        BoardView view = open(cast.member(), "");
        List<String> rows =
                find(NativeTableRow.class).all().stream().map(ViewTest::text).toList();
        assertThat(rows.getFirst()).isEqualTo("MeetingPaperPresenterDiscussantOther roles");
        assertThat(rows.get(1)).contains("CLIP").contains("Open");
        assertThat(rows.get(2))
                .startsWith("No meetingPeeling a banana")
                .contains("You")
                .contains("Max")
                .contains("skeptic");
        assertThat(text(view)).contains("Two assignments are to be done").contains("One paper has no presenter yet.");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Assign");
        assertThat(find(NativeButton.class).all())
                .extracting(NativeButton::getText)
                .doesNotContain("Open");
    }

    @Test
    void anOrganiserFillsAnOpenPlace() {
        open(cast.organiser(), "");
        test(find(NativeButton.class).all().stream()
                        .filter(it -> text(it).equals("Open"))
                        .findFirst()
                        .orElseThrow())
                .click();
        @SuppressWarnings("unchecked")
        MultiSelectComboBox<Assignee> who = find(MultiSelectComboBox.class).single();
        assertThat(who.getListDataView().getItems()).extracting(Assignee::name).doesNotContain("Gwen Guest");
        who.setValue(who.getListDataView()
                .getItems()
                .filter(it -> it.id().equals(cast.member()))
                .findFirst()
                .orElseThrow());
        test(find(Button.class).withText("Assign").all().getLast()).click();
        assertThat(TestAccounts.as(cast.guest(), () -> board.ofPaper(clip)).assignments())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.member()).isEqualTo(cast.member());
                    assertThat(it.role().name()).isEqualTo("presenter");
                    assertThat(it.meeting()).isNotNull();
                });
    }

    @Test
    void aFormSaysWhatIsMissingAndKeepsWhatWasChosen() {
        open(cast.organiser(), "");
        test(find(Button.class).withText("Assign").single()).click();
        test(find(Button.class).withText("Assign").all().getLast()).click();
        AssignDialog dialog = find(AssignDialog.class).single();
        assertThat(dialog.isOpened()).isTrue();
        assertThat(text(dialog)).contains("Choose a paper.");
    }

    @Test
    void byMemberIMarkAndTakeItBack() {
        AssignmentId mine = plans.assign(cast, clip, cast.member(), "presenter");
        open(cast.member(), "by=member&mine");
        test(find(Button.class).withText("Started").single()).click();
        test(find(Button.class).withText("Done").single()).click();
        assertThat(state(mine)).isEqualTo(AssignmentState.DONE);
        test(find(Button.class).withText("Not done").single()).click();
        assertThat(state(mine)).isEqualTo(AssignmentState.STARTED);
    }

    @Test
    void decliningNeedsAReasonThatOnlyOrganisersSee() {
        AssignmentId mine = plans.assign(cast, clip, cast.member(), "presenter");
        open(cast.member(), "by=member");
        test(find(Button.class).withText("Decline").single()).click();
        Button decline = find(Button.class).withText("Decline").all().getLast();
        test(decline).click();
        assertThat(state(mine)).isEqualTo(AssignmentState.OPEN);
        find(TextArea.class).single().setValue("I am in Lisbon");
        test(decline).click();
        assertThat(state(mine)).isEqualTo(AssignmentState.DECLINED);
        assertThat(text(open(cast.organiser(), "by=member"))).contains("I am in Lisbon");
        assertThat(text(open(cast.otherMember(), "by=member")))
                .contains("declined")
                .doesNotContain("Lisbon");
    }

    @Test
    void removingOffersUndo() {
        AssignmentId made = plans.assign(cast, clip, cast.member(), "presenter");
        BoardView view = open(cast.organiser(), "by=member");
        test(find(Button.class).withText("Change").single()).click();
        test(find(Button.class).withText("Remove").single()).click();
        assertThat(text(view)).contains("Mei Member is no longer presenter of CLIP.");
        test(find(Button.class).withText("Undo").single()).click();
        assertThat(state(made)).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void whatOthersDoShowsWithoutReloading() throws InterruptedException {
        AssignmentId mine = plans.assign(cast, banana, cast.member(), "presenter");
        BoardView view = open(cast.organiser(), "");
        assertThat(text(view)).doesNotContain("begun");
        TestAccounts.as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.STARTED)));
        for (int wait = 0; wait < 50 && !text(view).contains("begun"); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(text(view)).contains("begun");
        assertThat(find(NativeButton.class).all()).anyMatch(it -> it.hasClassName("fresh"));
    }

    @Test
    void whatIsLeftOpenIsTakenFromEveryTab() {
        for (String tab : List.of("", "by=paper", "by=member", "by=calendar")) {
            PaperId paper = papers.add(cast.group(), "Open in “" + tab + "”");
            LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
            TestAccounts.run(
                    cast.organiser(),
                    () -> claims.open(cast.group(), new NewSlots(List.of(paper), PaperRole.PRESENTER, today, null)));
            assertThat(labels(open(cast.guest(), tab))).as("to a guest").noneMatch(it -> it.startsWith("Take"));
            open(cast.member(), tab);
            test(labelled("Take: presenter of Open in “" + tab + "”")).click();
            assertThat(TestAccounts.as(cast.guest(), () -> board.ofPaper(paper)).assignments())
                    .as(tab)
                    .singleElement()
                    .satisfies(it -> assertThat(it.member()).isEqualTo(cast.member()));
            assertThat(labels(open(cast.member(), tab))).noneMatch(it -> it.startsWith("Take"));
        }
    }

    @Test
    void whatIsOfferedIsTakenFromEveryTab() {
        MeetingId today = meetings.plan(cast, 0, banana);
        AssignmentId theirs = plans.assign(cast, banana, cast.otherMember(), "presenter", today);
        plans.offer(cast.otherMember(), theirs);
        for (String tab : List.of("", "by=paper", "by=member", "by=calendar")) {
            assertThat(labels(open(cast.otherMember(), tab))).noneMatch(it -> it.startsWith("Take"));
            open(cast.member(), tab);
            test(labelled("Take: presenter of Peeling a banana")).click();
            SwapDialog dialog = find(SwapDialog.class).single();
            assertThat(text(dialog)).as(tab).contains("You would be the presenter.");
            dialog.close();
        }
    }

    @Test
    void whoHasARoleOnThePaperIsAskedToGiveItForTheOther() {
        plans.assign(cast, clip, cast.member(), "discussant");
        AssignmentId other = plans.assign(cast, banana, cast.member(), "reader");
        AssignmentId theirs = plans.assign(cast, clip, cast.otherMember(), "presenter");
        plans.offer(cast.otherMember(), theirs);
        open(cast.member(), "by=member");
        test(labelled("Take: presenter of CLIP")).click();
        assertThat(text(find(SwapDialog.class).single()))
                .contains(
                        "You are the discussant already, and nobody has two roles on one paper: give that one for it.");
        test(find(Button.class).withText("Take").single()).click();
        assertThat(TestAccounts.as(cast.guest(), () -> board.ofPaper(clip)).assignments())
                .hasSize(2)
                .anyMatch(it -> it.member().equals(cast.member()) && it.role().equals(PaperRole.PRESENTER))
                .anyMatch(it ->
                        it.member().equals(cast.otherMember()) && it.role().equals(PaperRole.DISCUSSANT));
        assertThat(state(other)).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void whoseOwnRoleOnThePaperIsDoneIsToldWhyTheyCannotTakeIt() {
        AssignmentId mine = plans.assign(cast, clip, cast.member(), "discussant");
        TestAccounts.as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.DONE)));
        plans.offer(cast.otherMember(), plans.assign(cast, clip, cast.otherMember(), "presenter"));
        open(cast.member(), "by=paper");
        test(labelled("Take: presenter of CLIP")).click();
        assertThat(text(find(SwapDialog.class).single()))
                .contains("You have had a role on this paper already, and nobody has two roles on one paper.");
        assertThat(find(Button.class).withText("Take").single().isEnabled()).isFalse();
    }

    @Test
    void whoIsRemovedLeavesWorkThatIsSaidToNeedSomebodyAtOnce() throws InterruptedException {
        plans.assign(cast, banana, cast.member(), "presenter");
        BoardView view = open(cast.organiser(), "by=member");
        assertThat(text(view)).doesNotContain("Mend");
        TestAccounts.run(cast.owner(), () -> members.remove(cast.group(), cast.member()));
        for (int wait = 0; wait < 50 && !text(view).contains("Mend"); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(text(view)).contains("One assignment needs somebody else: Mei Member no longer takes part.");
        assertThat(text(open(cast.otherMember(), ""))).doesNotContain("Mend");
    }

    @Test
    void theCalendarSpeaksTheReadersLanguage() {
        open(cast.member(), "by=calendar&month=2024-03");
        assertThat(find(NativeTableRow.class).all().stream().map(ViewTest::text).findFirst())
                .contains("MonTueWedThuFriSatSun");
        Language.choose(VaadinSession.getCurrent(), Locale.GERMANY);
        assertThat(text(openAgain("by=calendar&month=2024-03")))
                .contains("Februar 2024", "März 2024", "April 2024", "Mo", "Mi");
        Language.choose(VaadinSession.getCurrent(), Locale.US);
        openAgain("by=calendar&month=2024-03");
        assertThat(find(NativeTableRow.class).all().stream().map(ViewTest::text).findFirst())
                .contains("SunMonTueWedThuFriSat");
    }

    private BoardView openAgain(String query) {
        UI.getCurrent().navigate("g/" + cast.slug() + "/members");
        UI.getCurrent().navigate("g/" + cast.slug() + "/assignments", QueryParameters.fromString(query));
        return (BoardView) getCurrentView();
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(it -> label.equals(it.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private List<String> labels(BoardView any) {
        return find(Button.class).all().stream()
                .map(it -> String.valueOf(it.getElement().getAttribute("aria-label")))
                .toList();
    }

    private BoardView open(AccountId who, String query) {
        signIn(who);
        UI.getCurrent().navigate("g/" + cast.slug() + "/assignments", QueryParameters.fromString(query));
        return (BoardView) getCurrentView();
    }

    private AssignmentState state(AssignmentId id) {
        return TestAccounts.as(cast.guest(), () -> board.details(id)).state();
    }
}
