package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class AssignmentServiceTest extends IntegrationTest {
    @Autowired
    AssignmentService assignments;

    @Autowired
    BoardService board;

    @Autowired
    MeetingService meetings;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings plans;

    @Autowired
    AssignmentUse use;

    @Autowired
    JdbcClient database;

    @Autowired
    ApplicationEvents events;

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
    void organisersAndOwnersAssignSeveralAtOnce() {
        for (AccountId who : List.of(cast.organiser(), cast.owner())) {
            PaperId paper = papers.add(cast.group(), "A paper");
            List<AssignmentDetails> made = assign(
                    who, wish(List.of(paper), List.of(cast.member(), cast.otherMember(), cast.owner()), "Reader"));
            assertThat(made)
                    .extracting(AssignmentDetails::member)
                    .containsExactlyInAnyOrder(cast.member(), cast.otherMember(), cast.owner());
            assertThat(made)
                    .allMatch(it -> it.role().equals(PaperRole.READER)
                            && it.assignedBy().equals(who));
        }
    }

    @Test
    void whoIsNoOrganiserAssignsNobody() {
        AssignmentDetails mine = assign(cast.member(), "presenter");
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            denied(() -> assign(who, wish(List.of(banana), List.of(cast.member()), "reader")));
            denied(() -> TestAccounts.as(who, () -> assignments.revise(mine.id(), it -> it, null)));
            denied(() -> TestAccounts.run(who, () -> assignments.remove(mine.id(), null)));
            denied(() -> TestAccounts.as(who, () -> assignments.restore(mine.id())));
        }
        denied(() -> TestAccounts.as(
                cast.member(), () -> assignments.change(mine.id(), null, it -> it.withDue(null), null)));
    }

    @Test
    void everybodyInTheGroupSeesWhoDoesWhat() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member(), cast.otherMember(), cast.guest())) {
            assertThat(TestAccounts.as(who, () -> board.details(made.id()))).isEqualTo(made);
            assertThat(TestAccounts.as(who, () -> board.current(cast.group())).assignments())
                    .containsExactly(made);
            assertThat(TestAccounts.as(who, () -> board.ofPaper(clip)).assignments())
                    .containsExactly(made);
        }
    }

    @Test
    void strangersAdministratorsAndTheDisabledFindNothing() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        accounts.disable(disabled);
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), disabled)) {
            missing(() -> TestAccounts.as(who, () -> board.details(made.id())));
            missing(() -> TestAccounts.as(who, () -> board.current(cast.group())));
            missing(() -> TestAccounts.as(who, () -> board.ofPaper(clip)));
            missing(() -> TestAccounts.as(who, () -> board.countMine(cast.group())));
            missing(() -> assign(who, wish(List.of(clip), List.of(cast.member()), "reader")));
            missing(() -> TestAccounts.as(who, () -> assignments.mark(made.id(), Mark.of(AssignmentState.DONE))));
            missing(() -> TestAccounts.run(who, () -> assignments.remove(made.id(), null)));
        }
        assertThatThrownBy(() -> board.details(made.id())).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> assignments.mark(made.id(), Mark.of(AssignmentState.DONE)))
                .isInstanceOf(AuthenticationException.class);
    }

    @Test
    void onlyTheAssigneeMarks() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.otherMember(), cast.guest())) {
            denied(() -> TestAccounts.as(who, () -> assignments.mark(made.id(), Mark.of(AssignmentState.DONE))));
        }
        assertThat(mark(made, AssignmentState.STARTED).state()).isEqualTo(AssignmentState.STARTED);
        assertThat(mark(made, AssignmentState.DONE).before()).isEqualTo(AssignmentState.STARTED);
        assertThat(mark(made, AssignmentState.OPEN).before()).isEqualTo(AssignmentState.OPEN);
        AssignmentDetails skipped = mark(made, AssignmentState.DONE);
        assertThat(skipped.before()).isEqualTo(AssignmentState.OPEN);
    }

    @Test
    void anAssigneeWhoBecameAGuestNoLongerMarks() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        become(cast.member(), Role.GUEST);
        denied(() -> mark(made, AssignmentState.DONE));
    }

    @Test
    void aReasonIsReadByOrganisersAndByWhoGaveIt() {
        AssignmentDetails made = assign(cast.member(), "scribe");
        TestAccounts.as(cast.member(), () -> assignments.mark(made.id(), Mark.declined(" I am away. ")));
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member())) {
            assertThat(TestAccounts.as(who, () -> board.details(made.id())).reason())
                    .isEqualTo("I am away.");
        }
        for (AccountId who : List.of(cast.otherMember(), cast.guest())) {
            assertThat(TestAccounts.as(who, () -> board.details(made.id())).reason())
                    .isNull();
            assertThat(TestAccounts.as(who, () -> board.latest(cast.group())).assignments())
                    .allMatch(it -> it.reason() == null);
            assertThat(TestAccounts.as(who, () -> board.list(cast.group(), new PageRequest(9, null)))
                            .items())
                    .allMatch(it -> it.reason() == null);
        }
    }

    @Test
    void whatWasDeclinedCanBeAssignedAgain() {
        AssignmentDetails made = assign(cast.member(), "scribe");
        TestAccounts.as(cast.member(), () -> assignments.mark(made.id(), Mark.declined("Away")));
        AssignmentDetails again = assign(cast.member(), "Scribe");
        assertThat(again.id()).isEqualTo(made.id());
        assertThat(again.state()).isEqualTo(AssignmentState.OPEN);
        TestAccounts.as(cast.member(), () -> assignments.mark(made.id(), Mark.declined("Still away")));
        AssignmentDetails handedOver = TestAccounts.as(
                cast.organiser(), () -> assignments.revise(made.id(), it -> it.withMember(cast.otherMember()), null));
        assertThat(handedOver.member()).isEqualTo(cast.otherMember());
        assertThat(handedOver.state()).isEqualTo(AssignmentState.OPEN);
        assertThat(handedOver.reason()).isNull();
        denied(() -> mark(made, AssignmentState.DONE));
    }

    @Test
    void nobodyHasTheSameRoleTwiceOnOnePaper() {
        assign(cast.member(), "presenter");
        for (String role : List.of("presenter", " Presenter ")) {
            assertThatThrownBy(() -> assign(cast.member(), role))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("Mei Member is presenter already");
        }
        assertThatThrownBy(() -> assign(
                        cast.owner(), wish(List.of(clip), List.of(cast.otherMember(), cast.member()), "presenter")))
                .isInstanceOf(ConflictException.class);
        assertThat(TestAccounts.as(cast.guest(), () -> board.ofPaper(clip)).assignments())
                .hasSize(1);
        AssignmentDetails other = assign(cast.member(), "The Skeptic");
        assertThatThrownBy(() -> TestAccounts.as(
                        cast.owner(),
                        () -> assignments.revise(other.id(), it -> it.withRole(PaperRole.PRESENTER), null)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("already");
    }

    @Test
    void twoOrganisersAssigningTheSameAtOnceMakeOne() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            PaperId paper = papers.add(cast.group(), "Wanted");
            NewAssignments wish = wish(List.of(paper), List.of(cast.member()), "presenter");
            List<Object> ends = Threads.race(() -> assign(cast.organiser(), wish), () -> assign(cast.owner(), wish));
            assertThat(ends).filteredOn(ConflictException.class::isInstance).hasSize(1);
            assertThat(TestAccounts.as(cast.guest(), () -> board.ofPaper(paper)).assignments())
                    .hasSize(1);
        }
    }

    @Test
    void twoMembersMarkingAtOnceBothSucceed() throws InterruptedException {
        AssignmentDetails one = assign(cast.member(), "presenter");
        AssignmentDetails two = assign(cast.otherMember(), "discussant");
        List<Object> ends = Threads.race(
                () -> mark(one, AssignmentState.DONE),
                () -> mark(one, AssignmentState.DONE),
                () -> TestAccounts.as(
                        cast.otherMember(), () -> assignments.mark(two.id(), Mark.of(AssignmentState.STARTED))));
        assertThat(ends).allMatch(AssignmentDetails.class::isInstance);
        assertThat(TestAccounts.as(cast.guest(), () -> board.ofPaper(clip)).assignments())
                .extracting(AssignmentDetails::state)
                .containsExactly(AssignmentState.DONE, AssignmentState.STARTED);
    }

    @Test
    void theSecondOfTwoOrganisersIsTold() {
        AssignmentDetails seen = assign(cast.member(), "presenter");
        LocalDate first = LocalDate.of(2027, 3, 1);
        TestAccounts.as(cast.organiser(), () -> assignments.revise(seen.id(), it -> it.withDue(first), seen.version()));
        assertThatThrownBy(() -> TestAccounts.as(
                        cast.owner(), () -> assignments.revise(seen.id(), it -> it.withDue(null), seen.version())))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> TestAccounts.run(cast.owner(), () -> assignments.remove(seen.id(), seen.version())))
                .isInstanceOf(StaleVersionException.class);
        assertThat(TestAccounts.as(cast.guest(), () -> board.details(seen.id())).due())
                .isEqualTo(first);
    }

    @Test
    void wrongInputIsNamedAndTellsNothingOfOtherGroups() {
        TestGroup.Cast other = stage.make();
        PaperId foreign = papers.add(other.group(), "Secret");
        MeetingId foreignMeeting = plans.plan(other, 3);
        assertThat(alike(
                        "paper",
                        wishFor(foreign, cast.member(), null),
                        wishFor(new PaperId(Ids.next()), cast.member(), null)))
                .contains("not in the group's library");
        assertThat(alike(
                        "member", wishFor(clip, cast.stranger(), null), wishFor(clip, new AccountId(Ids.next()), null)))
                .contains("not a member");
        assertThat(alike(
                        "meeting",
                        wishFor(clip, cast.member(), foreignMeeting),
                        wishFor(clip, cast.member(), new MeetingId(Ids.next()))))
                .contains("no meeting of the group");
        assertThat(refused(() -> assign(cast.guest(), "reader"))).hasMessageContaining("Gwen Guest is a guest");
        assertThat(refused(() -> assign(cast.member(), " ")).field()).isEqualTo("role");
        assertThat(refused(() -> assign(cast.member(), "x".repeat(41))).field()).isEqualTo("role");
        assertThat(refused(() -> Mark.declined("  ")).field()).isEqualTo("reason");
        assertThat(refused(() -> Mark.declined("x".repeat(501))).field()).isEqualTo("reason");
        assertThat(refused(() -> new Mark(AssignmentState.DONE, "because")).field())
                .isEqualTo("reason");
        assertThat(refused(() -> new AssignmentPlan(cast.member(), PaperRole.READER, LocalDate.MAX, null))
                        .field())
                .isEqualTo("due");
    }

    @Test
    void aDayInThePastIsTaken() {
        LocalDate past = LocalDate.of(2020, 2, 29);
        AssignmentDetails made = assign(
                        cast.organiser(),
                        new NewAssignments(List.of(clip), List.of(cast.member()), PaperRole.READER, past, null))
                .getFirst();
        assertThat(made.due()).isEqualTo(past);
    }

    @Test
    void removingCanBeUndoneUnlessSomebodyTookThePlace() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        mark(made, AssignmentState.DONE);
        remove(made);
        missing(() -> TestAccounts.as(cast.member(), () -> board.details(made.id())));
        missing(() -> mark(made, AssignmentState.OPEN));
        assertThat(use.usedOf(cast.group(), List.of(clip))).isEmpty();
        AssignmentDetails back = TestAccounts.as(cast.owner(), () -> assignments.restore(made.id()));
        assertThat(back.state()).isEqualTo(AssignmentState.DONE);
        assertThat(use.usedOf(cast.group(), List.of(clip, banana))).containsOnlyKeys(clip);
        remove(made);
        assign(cast.member(), "presenter");
        assertThatThrownBy(() -> TestAccounts.as(cast.owner(), () -> assignments.restore(made.id())))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void whoHasLeftIsStillNamed() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        database.sql("delete from membership where account_id = ?")
                .param(cast.member().value())
                .update();
        Board seen = TestAccounts.as(cast.guest(), () -> board.current(cast.group()));
        assertThat(seen.assignments()).extracting(AssignmentDetails::id).containsExactly(made.id());
        assertThat(seen.person(cast.member()).name()).isEqualTo("Mei Member");
        assertThat(seen.person(cast.member()).member()).isFalse();
        missing(() -> mark(made, AssignmentState.DONE));
        assertThat(refused(() -> assign(cast.member(), "scribe")).field()).isEqualTo("member");
    }

    @Test
    void anAssignmentOutlivesItsMeeting() {
        MeetingId meeting = plans.plan(cast, 3, clip);
        AssignmentDetails made =
                assign(cast.organiser(), wishFor(clip, cast.member(), meeting)).getFirst();
        assertThat(TestAccounts.as(cast.guest(), () -> board.at(cast.group(), meeting))
                        .assignments())
                .containsExactly(made);
        TestAccounts.run(cast.organiser(), () -> meetings.delete(meeting, null));
        assertThat(TestAccounts.as(cast.guest(), () -> board.details(made.id())).meeting())
                .isNull();
    }

    @Test
    void theBoardDropsWhatIsOverUnlessSomebodyHasStillToDoIt() {
        MeetingId past = plans.plan(cast, -30, clip, banana);
        AssignmentDetails finished =
                assign(cast.organiser(), wishFor(clip, cast.member(), past)).getFirst();
        AssignmentDetails late =
                assign(cast.organiser(), wishFor(banana, cast.member(), past)).getFirst();
        mark(finished, AssignmentState.DONE);
        assertThat(TestAccounts.as(cast.guest(), () -> board.current(cast.group()))
                        .assignments())
                .extracting(AssignmentDetails::id)
                .containsExactly(late.id());
        assertThat(TestAccounts.as(cast.guest(), () -> board.latest(cast.group()))
                        .assignments())
                .extracting(AssignmentDetails::id)
                .containsExactly(finished.id(), late.id());
    }

    @Test
    void mineAreMineAndUnfinished() {
        AssignmentDetails mine = assign(cast.member(), "presenter");
        assign(cast.otherMember(), "presenter");
        AssignmentDetails done = assign(cast.member(), "scribe");
        mark(done, AssignmentState.DONE);
        assertThat(TestAccounts.as(cast.member(), () -> board.mine(cast.group()))
                        .assignments())
                .containsExactly(mine);
        assertThat(TestAccounts.as(cast.member(), () -> board.countMine(cast.group())))
                .isEqualTo(1);
    }

    @Test
    void newsAreWhatOthersDid() {
        Instant before = Instant.now().minusSeconds(1);
        AssignmentDetails made = assign(cast.member(), "presenter");
        assertThat(news(cast.organiser(), before)).isEmpty();
        assertThat(news(cast.member(), before))
                .extracting(AssignmentDetails::id)
                .containsExactly(made.id());
        mark(made, AssignmentState.DONE);
        assertThat(news(cast.organiser(), before))
                .extracting(AssignmentDetails::state)
                .containsExactly(AssignmentState.DONE);
        assertThat(news(cast.organiser(), Instant.now().plusSeconds(5))).isEmpty();
    }

    @Test
    void theListIsReadStretchByStretch() {
        List<AssignmentId> made = List.of(
                assign(cast.member(), "presenter").id(),
                assign(cast.otherMember(), "presenter").id(),
                assign(cast.member(), "scribe").id());
        List<AssignmentId> read = new ArrayList<>();
        String after = null;
        do {
            PageRequest page = new PageRequest(2, after);
            Listing<AssignmentDetails> stretch = TestAccounts.as(cast.guest(), () -> board.list(cast.group(), page));
            assertThat(stretch.total()).isEqualTo(3);
            stretch.items().forEach(it -> read.add(it.id()));
            after = stretch.next();
        } while (after != null);
        assertThat(read).containsExactlyElementsOf(made);
        assertThatThrownBy(() -> TestAccounts.as(cast.guest(), () -> board.list(cast.group(), new PageRequest(2, "x"))))
                .isInstanceOfSatisfying(
                        MalformedException.class, it -> assertThat(it.field()).isEqualTo("after"));
    }

    @Test
    void everyChangeTellsTheGroupAndThePaper() {
        AssignmentDetails made = assign(cast.member(), "presenter");
        mark(made, AssignmentState.DONE);
        remove(made);
        assertThat(events.stream(AssignmentsChanged.class))
                .hasSize(3)
                .allMatch(it -> it.topics()
                        .equals(Set.of(AssignmentsChanged.topic(cast.group()), AssignmentsChanged.topic(clip))));
    }

    private List<AssignmentDetails> news(AccountId who, Instant since) {
        return TestAccounts.as(who, () -> board.news(cast.group(), since, 9)).assignments();
    }

    private AssignmentDetails assign(AccountId member, String role) {
        return assign(cast.organiser(), wish(List.of(clip), List.of(member), role))
                .getFirst();
    }

    private List<AssignmentDetails> assign(AccountId who, NewAssignments wish) {
        return TestAccounts.as(who, () -> assignments.assign(cast.group(), wish));
    }

    private static NewAssignments wish(List<PaperId> papers, List<AccountId> members, String role) {
        return new NewAssignments(papers, members, PaperRole.of(role), null, null);
    }

    private static NewAssignments wishFor(PaperId paper, AccountId member, @Nullable MeetingId meeting) {
        return new NewAssignments(List.of(paper), List.of(member), PaperRole.READER, null, meeting);
    }

    private AssignmentDetails mark(AssignmentDetails made, AssignmentState state) {
        return TestAccounts.as(cast.member(), () -> assignments.mark(made.id(), Mark.of(state)));
    }

    private void remove(AssignmentDetails made) {
        TestAccounts.run(cast.organiser(), () -> assignments.remove(made.id(), null));
    }

    private void become(AccountId who, Role role) {
        database.sql("update membership set role = ? where account_id = ?")
                .params(role.name(), who.value())
                .update();
    }

    /** What is somebody else's is answered in the very words as what never was. */
    private String alike(String field, NewAssignments theirs, NewAssignments none) {
        InvalidInputException one = refused(() -> assign(cast.organiser(), theirs));
        InvalidInputException other = refused(() -> assign(cast.organiser(), none));
        assertThat(one.field()).isEqualTo(field).isEqualTo(other.field());
        assertThat(one).hasMessage(other.getMessage());
        return String.valueOf(one.getMessage());
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }

    private static InvalidInputException refused(ThrowingCallable call) {
        return catchThrowableOfType(InvalidInputException.class, call);
    }
}
