package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.DiscussionService;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingPlan;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Work that a meeting does, and what becomes of it where the meeting did not take place. */
class PresentedTest extends IntegrationTest {
    @Autowired
    DiscussionService discussions;

    @Autowired
    PostponementService postponements;

    @Autowired
    AssignmentService assignments;

    @Autowired
    BoardService boards;

    @Autowired
    MeetingService meetings;

    @Autowired
    TestMeetings plans;

    @Autowired
    TestAssignments given;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    private static final Executor ONE_EACH = task -> Thread.ofPlatform().start(task);

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;
    MeetingId yesterday;
    AssignmentId presents;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        banana = papers.add(cast.group(), "Peeling a banana");
        yesterday = plans.plan(cast, -1, clip, banana);
        presents = given.assign(cast, clip, cast.member(), "presenter", yesterday);
    }

    @Test
    void whatWasDiscussedIsDoneByAllWhoHadAPartInItThere() {
        AssignmentId discusses = given.assign(cast, clip, cast.otherMember(), "discussant", yesterday);
        AssignmentId declined = given.assign(cast, clip, cast.owner(), "scribe", yesterday);
        AssignmentId elsewhere = given.assign(cast, clip, cast.owner(), "reader", plans.plan(cast, 3, clip));
        AssignmentId ofAnother = given.assign(cast, banana, cast.owner(), "presenter", yesterday);
        mark(cast.otherMember(), discusses, AssignmentState.STARTED);
        TestAccounts.run(cast.owner(), () -> assignments.mark(declined, Mark.declined("I am away")));
        discussed();
        assertThat(states(presents, discusses, declined, elsewhere, ofAnother))
                .containsExactly(
                        AssignmentState.DONE,
                        AssignmentState.DONE,
                        AssignmentState.DECLINED,
                        AssignmentState.OPEN,
                        AssignmentState.OPEN);
        discussed();
        assertThat(deeds("discussion-marked")).isEqualTo(1);
        takenBack();
        assertThat(states(presents, discusses, declined))
                .containsExactly(AssignmentState.OPEN, AssignmentState.STARTED, AssignmentState.DECLINED);
        takenBack();
        assertThat(deeds("discussion-taken-back")).isEqualTo(1);
        TestAccounts.run(cast.member(), () -> assignments.opened(clip));
        assertThat(states(presents)).as("as if nothing had been").containsExactly(AssignmentState.STARTED);
    }

    @Test
    void whatAMemberHasSaidSinceStaysSo() {
        discussed();
        mark(cast.member(), presents, AssignmentState.OPEN);
        mark(cast.member(), presents, AssignmentState.DONE);
        takenBack();
        assertThat(states(presents)).containsExactly(AssignmentState.DONE);
    }

    /** Presses of several, while the member marks the same work: it is done once, and nobody is turned away for it. */
    @RepeatedTest(5)
    void severalMaySayItAtOnce() {
        List<CompletableFuture<Void>> all = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            all.add(CompletableFuture.runAsync(this::discussed, ONE_EACH));
        }
        all.add(CompletableFuture.runAsync(() -> mark(cast.member(), presents, AssignmentState.DONE), ONE_EACH));
        all.forEach(CompletableFuture::join);
        assertThat(states(presents)).containsExactly(AssignmentState.DONE);
        assertThat(deeds("discussion-marked")).isEqualTo(1);
    }

    @Test
    void anAgendaThatTakesANewOrderKeepsWhatWasDiscussed() {
        discussed();
        PaperId more = papers.add(cast.group(), "One more");
        TestAccounts.run(
                cast.organiser(),
                () -> meetings.revise(
                        yesterday,
                        it -> new MeetingPlan(it.startsAt(), it.title(), it.place(), List.of(more, banana, clip)),
                        null));
        assertThat(TestAccounts.as(cast.guest(), () -> meetings.details(yesterday)))
                .satisfies(it -> {
                    assertThat(it.agenda()).containsExactly(more, banana, clip);
                    assertThat(it.discussed()).containsExactly(clip);
                });
    }

    @Test
    void onlyOrganisersSayItOfWhatIsOnTheAgendaOfAMeetingThatHasBegun() {
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.run(who, () -> discussions.discussed(yesterday, clip)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> discussions.notDiscussed(yesterday, clip)))
                    .isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId who :
                List.of(cast.stranger(), cast.administrator(), stage.make().owner())) {
            assertThatThrownBy(() -> TestAccounts.run(who, () -> discussions.discussed(yesterday, clip)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> discussions.notDiscussed(yesterday, clip)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> discussions.discussed(yesterday, clip)).isInstanceOf(AuthenticationException.class);
        PaperId other = papers.add(cast.group(), "On no agenda");
        assertThatThrownBy(() -> TestAccounts.run(cast.organiser(), () -> discussions.discussed(yesterday, other)))
                .isInstanceOf(NotFoundException.class);
        MeetingId later = plans.plan(cast, 1, clip);
        assertThatThrownBy(() -> TestAccounts.run(cast.owner(), () -> discussions.discussed(later, clip)))
                .isInstanceOf(ConflictException.class);
        assertThat(states(presents)).containsExactly(AssignmentState.OPEN);
    }

    @Test
    void whatDidNotTakePlaceIsForTheNextMeetingThatHasThePaperElseForNone() {
        assertThat(postpone(cast.member()).meeting()).isNull();
        assertThatThrownBy(() -> postpone(cast.member())).isInstanceOf(ConflictException.class);
        move(yesterday);
        plans.plan(cast, 2, banana);
        MeetingId next = plans.plan(cast, 5, banana, clip);
        plans.plan(cast, 9, clip);
        assertThat(postpone(cast.member())).satisfies(it -> {
            assertThat(it.meeting()).isEqualTo(next);
            assertThat(it.state()).isEqualTo(AssignmentState.OPEN);
        });
        assertThatThrownBy(() -> postpone(cast.member()))
                .as("its meeting is to come")
                .isInstanceOf(ConflictException.class);
        move(yesterday);
        mark(cast.member(), presents, AssignmentState.DONE);
        assertThatThrownBy(() -> postpone(cast.member())).isInstanceOf(ConflictException.class);
    }

    @Test
    void onlyWhoHadThePartSaysThatItDidNotTakePlace() {
        for (AccountId who : List.of(cast.otherMember(), cast.organiser(), cast.owner(), cast.guest())) {
            assertThatThrownBy(() -> postpone(who)).isInstanceOf(AccessDeniedException.class);
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> postpone(who)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> postponements.postpone(presents)).isInstanceOf(AuthenticationException.class);
        TestAccounts.run(cast.organiser(), () -> assignments.remove(presents, null));
        assertThatThrownBy(() -> postpone(cast.member())).isInstanceOf(NotFoundException.class);
    }

    private void discussed() {
        TestAccounts.run(cast.organiser(), () -> discussions.discussed(yesterday, clip));
    }

    private void takenBack() {
        TestAccounts.run(cast.owner(), () -> discussions.notDiscussed(yesterday, clip));
    }

    private AssignmentDetails postpone(AccountId who) {
        return TestAccounts.as(who, () -> postponements.postpone(presents));
    }

    private void move(@Nullable MeetingId to) {
        TestAccounts.run(cast.organiser(), () -> assignments.revise(presents, it -> it.withMeeting(to), null));
    }

    private void mark(AccountId who, AssignmentId id, AssignmentState state) {
        TestAccounts.run(who, () -> assignments.mark(id, Mark.of(state)));
    }

    private List<AssignmentState> states(AssignmentId... ids) {
        return List.of(ids).stream()
                .map(it ->
                        TestAccounts.as(cast.guest(), () -> boards.details(it)).state())
                .toList();
    }

    private int deeds(String kind) {
        return database.sql("select count(*) from deed where group_id = ? and kind = ?")
                .params(cast.group().value(), kind)
                .query(Integer.class)
                .single();
    }
}
