package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.MeetingService;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class ClaimServiceTest extends IntegrationTest {
    @Autowired
    ClaimService claims;

    @Autowired
    AssignmentService assignments;

    @Autowired
    PreferenceService preferences;

    @Autowired
    BoardService board;

    @Autowired
    MeetingService meetings;

    @Autowired
    PaperMerging merging;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings plans;

    @Autowired
    TestAssignments given;

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
    void whoTakesWhatIsLeftOpenHasIt() {
        MeetingId meeting = plans.plan(cast, 3, clip);
        OpenSlot slot = open(clip, "presenter", meeting);
        assertThat(free(cast.member())).containsExactly(slot.id());
        assertThat(as(cast.guest(), () -> board.current(cast.group())).slots())
                .extracting(OpenSlot::against)
                .containsExactly(Hindrance.GUEST);
        AssignmentDetails mine = claim(cast.member(), slot);
        assertThat(mine.member()).isEqualTo(cast.member());
        assertThat(mine.assignedBy()).isEqualTo(cast.member());
        assertThat(mine.meeting()).isEqualTo(meeting);
        assertThat(mine.state()).isEqualTo(AssignmentState.OPEN);
        assertThat(free(cast.otherMember())).isEmpty();
        assertThatThrownBy(() -> claim(cast.otherMember(), slot))
                .isInstanceOf(ConflictException.class)
                .hasMessage("Mei Member was faster and has it now.");
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasItAndTheOtherIsToldWho() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            PaperId paper = papers.add(cast.group(), "Round " + round);
            OpenSlot slot = open(paper, "presenter", null);
            List<Object> ends = Threads.race(() -> claim(cast.member(), slot), () -> claim(cast.otherMember(), slot));
            assertThat(ends).filteredOn(AssignmentDetails.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(ConflictException.class::isInstance)
                    .singleElement()
                    .satisfies(it ->
                            assertThat(((ConflictException) it).getMessage()).endsWith("was faster and has it now."));
            assertThat(as(cast.guest(), () -> board.ofPaper(paper)).assignments())
                    .hasSize(1);
        }
    }

    @Test
    void whoTakesTwoAtOnceStillKeepsToTheirMost() throws InterruptedException {
        wish(cast.member(), new WorkWish(1, List.of(), List.of(), List.of()));
        OpenSlot one = open(clip, "presenter", null);
        OpenSlot other = open(banana, "presenter", null);
        List<Object> ends = Threads.race(() -> claim(cast.member(), one), () -> claim(cast.member(), other));
        assertThat(ends).filteredOn(AssignmentDetails.class::isInstance).hasSize(1);
        assertThat(ends).filteredOn(ConflictException.class::isInstance).hasSize(1);
    }

    @Test
    void whatAMemberSaidKeepsThemFromIt() {
        MeetingId meeting = plans.plan(cast, 3, clip);
        OpenSlot slot = open(clip, "presenter", meeting);
        AccountId member = cast.member();
        say(member, new Preference(Level.CANNOT, false));
        refused(member, slot, Hindrance.CANNOT);
        say(member, new Preference(Level.LOVE, true));
        refused(member, slot, Hindrance.CONFLICT);
        say(member, Preference.NONE);
        LocalDate day = as(member, () -> meetings.details(meeting))
                .startsAt()
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
        wish(member, new WorkWish(null, List.of(), List.of(), List.of(new Absence(day.minusDays(1), day.plusDays(1)))));
        refused(member, slot, Hindrance.AWAY);
        wish(member, new WorkWish(1, List.of(), List.of(), List.of()));
        given.assign(cast, banana, member, "reader");
        refused(member, slot, Hindrance.FULL);
        wish(member, WorkWish.NONE);
        assertThat(claim(member, slot).member()).isEqualTo(member);
    }

    @Test
    void nobodyHasTwoRolesOnOneWork() {
        OpenSlot slot = open(clip, "presenter", null);
        given.assign(cast, banana, cast.member(), "reader");
        as(cast.organiser(), () -> merging.merge(clip, banana));
        refused(cast.member(), slot, Hindrance.TWICE);
    }

    @Test
    void whoDeclinedMayTakeItAfterAll() {
        AssignmentId first = given.assign(cast, clip, cast.member(), "presenter");
        as(cast.member(), () -> assignments.mark(first, Mark.declined("No time")));
        OpenSlot slot = open(clip, "presenter", null);
        assertThat(claim(cast.member(), slot).id()).isEqualTo(first);
    }

    @Test
    void whatSomebodyHasIsNotLeftOpen() {
        OpenSlot slot = open(clip, "presenter", null);
        given.assign(cast, clip, cast.otherMember(), "Presenter");
        assertThat(free(cast.member())).isEmpty();
        assertThatThrownBy(() -> claim(cast.member(), slot))
                .isInstanceOf(ConflictException.class)
                .hasMessageStartingWith("Max");
        assertThatThrownBy(() -> open(clip, "presenter", null)).isInstanceOf(ConflictException.class);
    }

    @Test
    void whatIsTakenBackCannotBeTaken() {
        OpenSlot slot = open(clip, "presenter", null);
        run(cast.organiser(), () -> claims.close(slot.id()));
        assertThatThrownBy(() -> claim(cast.member(), slot))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("organisers have taken this back");
        assertThat(open(clip, "presenter", null).id()).isNotEqualTo(slot.id());
    }

    @Test
    void aMeetingThatIsCalledOffTakesItsOpenSlotsAlong() {
        MeetingId meeting = plans.plan(cast, 3, clip);
        OpenSlot slot = open(clip, "presenter", meeting);
        run(cast.organiser(), () -> meetings.delete(meeting, null));
        assertThatThrownBy(() -> claim(cast.member(), slot)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void onlyOrganisersLeaveOpenAndOnlyMembersTake() {
        OpenSlot slot = open(clip, "presenter", null);
        NewSlots wish = new NewSlots(List.of(banana), PaperRole.READER, null, null);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            denied(() -> as(who, () -> claims.open(cast.group(), wish)));
            denied(() -> run(who, () -> claims.close(slot.id())));
        }
        denied(() -> claim(cast.guest(), slot));
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            missing(() -> as(who, () -> claims.list(cast.group())));
            missing(() -> as(who, () -> claims.open(cast.group(), wish)));
            missing(() -> run(who, () -> claims.close(slot.id())));
            missing(() -> claim(who, slot));
        }
        Stream.<ThrowingCallable>of(
                        () -> claims.list(cast.group()),
                        () -> claims.open(cast.group(), wish),
                        () -> claims.close(slot.id()),
                        () -> claims.claim(slot.id()))
                .forEach(it -> assertThatThrownBy(it).isInstanceOf(AuthenticationException.class));
    }

    @Test
    void whatIsAnotherGroupsIsUnknown() {
        TestGroup.Cast other = stage.make();
        PaperId theirs = papers.add(other.group(), "Theirs");
        assertThatThrownBy(() -> open(theirs, "reader", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> open(clip, "reader", plans.plan(other, 1, theirs)))
                .isInstanceOf(InvalidInputException.class);
    }

    private OpenSlot open(PaperId paper, String role, @Nullable MeetingId meeting) {
        NewSlots wish = new NewSlots(List.of(paper), PaperRole.of(role), null, meeting);
        return as(cast.organiser(), () -> claims.open(cast.group(), wish)).getFirst();
    }

    private AssignmentDetails claim(AccountId who, OpenSlot slot) {
        return as(who, () -> claims.claim(slot.id()));
    }

    private List<OpenSlotId> free(AccountId who) {
        return as(who, () -> board.free(cast.group())).slots().stream()
                .map(OpenSlot::id)
                .toList();
    }

    private void refused(AccountId who, OpenSlot slot, Hindrance why) {
        assertThat(free(who)).doesNotContain(slot.id());
        assertThatThrownBy(() -> claim(who, slot))
                .isInstanceOf(ConflictException.class)
                .hasMessage(why.told());
    }

    private void say(AccountId who, Preference preference) {
        as(who, () -> preferences.state(cast.group(), Map.of(clip, preference)));
    }

    private void wish(AccountId who, WorkWish wish) {
        as(who, () -> preferences.wish(cast.group(), wish));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
