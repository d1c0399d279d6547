package org.colloquium.meeting.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.util.List;
import org.colloquium.ViewTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.TestAssignments;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingPlan;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.UpvoteService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MeetingViewTest extends ViewTest {
    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings plans;

    @Autowired
    TestAssignments assignments;

    @Autowired
    MeetingService meetings;

    @Autowired
    UpvoteService upvotes;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        banana = papers.add(cast.group(), "Peeling a banana");
    }

    @Test
    void whatGatheredVotesIsOfferedForTheAgenda() {
        PaperId third = papers.add(cast.group(), "A third");
        for (PaperId paper : List.of(clip, banana, third)) {
            TestAccounts.as(cast.member(), () -> upvotes.give(paper));
        }
        TestAccounts.as(cast.owner(), () -> upvotes.give(banana));
        list(cast.organiser());
        test(find(Button.class).withText("Plan a meeting").single()).click();
        GatheredVotes offered = find(GatheredVotes.class).single();
        assertThat(text(offered)).containsSubsequence("Gathered votes so far", "Peeling a banana", "2 votes", "1 vote");
        AgendaEditor agenda = find(AgendaEditor.class).single();
        test(labelled("Add to the agenda: CLIP")).click();
        assertThat(agenda.value()).containsExactly(clip);
        assertThat(text(offered)).doesNotContain("CLIP");
        test(find(Button.class).withText("Add the first 2").single()).click();
        assertThat(agenda.value()).containsExactly(clip, banana, third);
        assertThat(offered.isVisible()).isFalse();
        test(labelled("Remove from the agenda: A third")).click();
        assertThat(text(offered)).contains("A third").doesNotContain("Add the first");
    }

    private Button labelled(String label) {
        return find(Button.class).all().stream()
                .filter(it -> label.equals(it.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anOrganiserPlansAMeeting() {
        MeetingsView view = list(cast.organiser());
        assertThat(text(view)).contains("No meeting is planned");
        test(find(Button.class).withText("Plan a meeting").single()).click();
        find(DateTimePicker.class).single().setValue(LocalDateTime.of(2027, 3, 25, 14, 0));
        find(TextField.class).all().getLast().setValue("Room 2.14");
        find(AgendaEditor.class).single().show(List.of(clip, banana));
        test(find(Button.class).all().stream()
                        .filter(it -> it.getElement().getAttribute("aria-label") != null
                                && it.getElement().getAttribute("aria-label").equals("Move up: Peeling a banana"))
                        .findFirst()
                        .orElseThrow())
                .click();
        test(find(Button.class).withText("Plan it").single()).click();
        MeetingDetails planned = TestAccounts.as(cast.guest(), () -> meetings.coming(cast.group()))
                .getFirst();
        assertThat(planned.startsAt()).isEqualTo("2027-03-25T13:00:00Z");
        assertThat(planned.agenda()).containsExactly(banana, clip);
        assertThat(text((MeetingView) getCurrentView()))
                .contains("Thursday 25 March")
                .contains("Room 2.14");
    }

    @Test
    void whatIsWrongIsSaidAndWhatWasTypedStays() {
        list(cast.organiser());
        test(find(Button.class).withText("Plan a meeting").single()).click();
        find(DateTimePicker.class).single().clear();
        TextField place = find(TextField.class).all().getLast();
        place.setValue("Room 2.14");
        test(find(Button.class).withText("Plan it").single()).click();
        assertThat(text(find(MeetingDialog.class).single())).contains("Say on which day and at what time");
        assertThat(place.getValue()).isEqualTo("Room 2.14");
    }

    @Test
    void theSecondWriterSeesBothAndLosesNeither() {
        MeetingId id = plans.plan(cast, 3, clip);
        page(cast.organiser(), id);
        test(find(Button.class).withText("Change").single()).click();
        find(TextField.class).all().getFirst().setValue("Mine");
        TestAccounts.as(
                cast.owner(),
                () -> meetings.revise(
                        id, it -> new MeetingPlan(it.startsAt(), "Theirs", it.place(), it.agenda()), null));
        test(find(Button.class).withText("Save").single()).click();
        assertThat(text(find(MeetingDialog.class).single()))
                .contains("Somebody else changed")
                .contains("Theirs");
        assertThat(find(TextField.class).all().getFirst().getValue()).isEqualTo("Mine");
        test(find(Button.class).withText("Save mine over it").single()).click();
        assertThat(TestAccounts.as(cast.guest(), () -> meetings.details(id)).title())
                .isEqualTo("Mine");
    }

    @Test
    void thePageTellsWhoDoesWhatAndMembersChangeNothing() {
        MeetingId id = plans.plan(cast, 3, clip);
        TestAccounts.as(
                cast.organiser(),
                () -> meetings.revise(
                        id,
                        it -> new MeetingPlan(it.startsAt(), "", "Room 2.14, https://meet.example.org/x.", it.agenda()),
                        null));
        assign(clip, cast.member(), "presenter", id);
        assign(clip, cast.otherMember(), "discussant", id);
        MeetingView view = page(cast.member(), id);
        assertThat(text(view)).contains("You present, Max discusses");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Change", "Delete");
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("https://meet.example.org/x")
                .doesNotContain("https://meet.example.org/x.");
    }

    @Test
    void onceItIsOverWhoHadAPartIsAskedAndOrganisersSayWhatWasDiscussed() {
        MeetingId id = plans.plan(cast, -1, clip, banana);
        assign(clip, cast.member(), "presenter", id);
        assign(banana, cast.member(), "discussant", id);
        signIn(cast.member());
        UI.getCurrent().navigate("g/" + cast.slug());
        assertThat(text((Component) getCurrentView())).contains("You presented it yesterday. Is it done?", "Answer");
        MeetingView view = page(cast.member(), id);
        assertThat(text(view))
                .contains("You presented “CLIP” yesterday.")
                .contains("You discussed “Peeling a banana” yesterday.");
        assertThat(find(Button.class).all()).extracting(Button::getText).doesNotContain("Mark as discussed");
        test(labelled("Yes, done: presenter of CLIP")).click();
        test(labelled("It did not take place: discussant of Peeling a banana")).click();
        assertThat(text(view)).contains("You present (done)").doesNotContain("You discuss");
        assertThat(find(AskedOfMe.class).all()).isEmpty();

        view = page(cast.organiser(), id);
        test(labelled("Mark as discussed: Peeling a banana")).click();
        test(labelled("Mark as discussed: CLIP")).click();
        test(labelled("Undo: CLIP")).click();
        assertThat(find(Button.class).withText("Undo").all()).hasSize(1);
        assertThat(text(page(cast.guest(), id))).contains("Discussed");
    }

    @Test
    void nothingIsAskedOrSaidOfAMeetingToCome() {
        MeetingId id = plans.plan(cast, 1, clip);
        assign(clip, cast.organiser(), "presenter", id);
        assertThat(text(page(cast.organiser(), id))).doesNotContain("You presented", "iscussed");
    }

    @Test
    void aMeetingOfAnotherGroupIsNotFoundUnderThisOne() {
        TestGroup.Cast other = stage.make();
        MeetingId foreign = plans.plan(other, 3);
        signIn(cast.owner());
        UI.getCurrent().navigate("g/" + cast.slug() + "/meetings/" + foreign);
        assertThat(getCurrentView()).isNotInstanceOf(MeetingView.class);
        signIn(cast.stranger());
        UI.getCurrent().navigate("g/" + cast.slug() + "/meetings/" + plans.plan(cast, 1));
        assertThat(getCurrentView()).isNotInstanceOf(MeetingView.class);
    }

    @Test
    void whatIsCalledOffIsSaidWithoutReloading() throws InterruptedException {
        MeetingId id = plans.plan(cast, 3, clip);
        MeetingView view = page(cast.member(), id);
        TestAccounts.run(cast.organiser(), () -> meetings.delete(id, null));
        for (int wait = 0; wait < 50 && !text(view).contains("called off"); wait++) {
            Thread.sleep(100);
            runPendingSignalsTasks();
            roundTrip();
        }
        assertThat(text(view)).contains("This meeting was called off");
    }

    @Test
    void deletingIsConfirmed() {
        MeetingId id = plans.plan(cast, 3, clip);
        page(cast.organiser(), id);
        test(find(Button.class).withText("Delete").single()).click();
        assertThat(TestAccounts.as(cast.guest(), () -> meetings.coming(cast.group())))
                .hasSize(1);
        test(find(ConfirmDialog.class).single()).confirm();
        assertThat(TestAccounts.as(cast.guest(), () -> meetings.coming(cast.group())))
                .isEmpty();
        assertThat(getCurrentView()).isInstanceOf(MeetingsView.class);
    }

    @Test
    void homeShowsTheNextMeetingAndWhatIOwe() {
        MeetingId id = plans.plan(cast, 3, clip);
        assign(clip, cast.member(), "discussant", id);
        signIn(cast.member());
        UI.getCurrent().navigate("g/" + cast.slug());
        String home = text((Component) getCurrentView());
        assertThat(home)
                .contains("Next meeting")
                .contains("You discuss")
                .contains("Read. You are the discussant.")
                .contains("made you discussant of")
                .contains("planned a meeting:");
    }

    private void assign(PaperId paper, AccountId who, String role, MeetingId meeting) {
        assignments.assign(cast, paper, who, role, meeting);
    }

    private MeetingsView list(AccountId who) {
        signIn(who);
        return navigate("g/" + cast.slug() + "/meetings", MeetingsView.class);
    }

    private MeetingView page(AccountId who, MeetingId id) {
        signIn(who);
        return navigate("g/" + cast.slug() + "/meetings/" + id, MeetingView.class);
    }
}
