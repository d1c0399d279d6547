package org.colloquium.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class MeetingServiceTest extends IntegrationTest {
    private static final Instant MARCH = Instant.parse("2027-03-25T13:00:00Z");

    @Autowired
    MeetingService meetings;

    @Autowired
    TestGroup stage;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestPapers papers;

    @Autowired
    AgendaUse use;

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
    void organisersAndOwnersPlan() {
        for (AccountId who : List.of(cast.organiser(), cast.owner())) {
            MeetingDetails planned = plan(who, "  March\nmeeting ", clip, banana);
            assertThat(planned.title()).isEqualTo("March meeting");
            assertThat(planned.startsAt()).isEqualTo(MARCH);
            assertThat(planned.agenda()).containsExactly(clip, banana);
            assertThat(planned.plannedBy()).isEqualTo(who);
        }
    }

    @Test
    void membersAndGuestsReadOnly() {
        MeetingDetails meeting = plan(cast.organiser(), "", clip);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThat(TestAccounts.as(who, () -> meetings.details(meeting.id())))
                    .isEqualTo(meeting);
            assertThat(TestAccounts.as(who, () -> meetings.discussing(clip))).containsExactly(meeting);
            denied(() -> plan(who, "", clip));
            denied(() -> TestAccounts.as(who, () -> meetings.revise(meeting.id(), it -> it, null)));
            denied(() -> TestAccounts.run(who, () -> meetings.delete(meeting.id(), null)));
        }
    }

    @Test
    void strangersAdministratorsAndTheDisabledFindNothing() {
        MeetingDetails meeting = plan(cast.organiser(), "", clip);
        AccountId disabled = stage.join(cast.group(), "Dora Disabled", Role.OWNER);
        accounts.disable(disabled);
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), disabled)) {
            missing(() -> TestAccounts.as(who, () -> meetings.details(meeting.id())));
            missing(() -> TestAccounts.as(who, () -> meetings.coming(cast.group())));
            missing(() -> TestAccounts.as(who, () -> meetings.list(cast.group(), new PageRequest(50, null))));
            missing(() -> TestAccounts.as(who, () -> meetings.discussing(clip)));
            missing(() -> plan(who, "", clip));
            missing(() -> TestAccounts.as(who, () -> meetings.revise(meeting.id(), it -> it, null)));
            missing(() -> TestAccounts.run(who, () -> meetings.delete(meeting.id(), null)));
        }
        assertThatThrownBy(() -> meetings.details(meeting.id())).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> meetings.delete(meeting.id(), null)).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void theAgendaTakesANewOrderAndIsANewVersion() {
        MeetingDetails meeting = plan(cast.organiser(), "", clip, banana);
        MeetingDetails turned = TestAccounts.as(
                cast.owner(), () -> meetings.revise(meeting.id(), it -> agenda(it, banana, clip), meeting.version()));
        assertThat(turned.agenda()).containsExactly(banana, clip);
        assertThat(turned.version()).isGreaterThan(meeting.version());
    }

    @Test
    void theSecondOfTwoOrganisersIsToldAndTheFirstIsKept() {
        MeetingDetails seen = plan(cast.organiser(), "", clip);
        TestAccounts.as(cast.organiser(), () -> meetings.revise(seen.id(), it -> titled(it, "First"), seen.version()));
        assertThatThrownBy(() -> TestAccounts.as(
                        cast.owner(), () -> meetings.revise(seen.id(), it -> titled(it, "Second"), seen.version())))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> TestAccounts.run(cast.owner(), () -> meetings.delete(seen.id(), seen.version())))
                .isInstanceOf(StaleVersionException.class);
        assertThat(read(seen.id()).title()).isEqualTo("First");
    }

    @Test
    void ofTwoAtOnceExactlyOneWins() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            MeetingDetails seen = plan(cast.organiser(), "", clip);
            List<Object> ends = Threads.race(
                    () -> TestAccounts.as(
                            cast.organiser(), () -> meetings.revise(seen.id(), it -> titled(it, "A"), seen.version())),
                    () -> TestAccounts.as(
                            cast.owner(), () -> meetings.revise(seen.id(), it -> titled(it, "B"), seen.version())));
            assertThat(ends).filteredOn(MeetingDetails.class::isInstance).hasSize(1);
            assertThat(ends).filteredOn(StaleVersionException.class::isInstance).hasSize(1);
        }
    }

    @Test
    void aPaperOfAnotherGroupIsAsUnknownAsNone() {
        TestGroup.Cast other = stage.make();
        PaperId foreign = papers.add(other.group(), "Secret");
        InvalidInputException theirs = refused(() -> plan(cast.organiser(), "", foreign));
        InvalidInputException none = refused(() -> plan(cast.organiser(), "", new PaperId(Ids.next())));
        assertThat(theirs).hasMessage(none.getMessage());
        assertThat(theirs.field()).isEqualTo("agenda");
    }

    @Test
    void wrongInputIsNamed() {
        assertThat(refused(() -> plan(new MeetingPlan(null, "", "", List.of()))).field())
                .isEqualTo("startsAt");
        assertThat(refused(() -> plan(new MeetingPlan(Instant.MAX, "", "", List.of())))
                        .field())
                .isEqualTo("startsAt");
        assertThat(refused(() -> plan(new MeetingPlan(MARCH, "x".repeat(201), "", List.of())))
                        .field())
                .isEqualTo("title");
        assertThat(refused(() -> plan(new MeetingPlan(MARCH, "", "x".repeat(501), List.of())))
                        .field())
                .isEqualTo("place");
        assertThat(refused(() -> plan(new MeetingPlan(MARCH, "", "", List.of(clip, clip))))
                        .field())
                .isEqualTo("agenda");
        assertThat(plan(new MeetingPlan(MARCH, "a\0b", null, List.of())).title())
                .isEqualTo("a b");
    }

    @Test
    void aListIsReadStretchByStretchFromTheLatest() {
        List<MeetingId> planned = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(it -> plan(new MeetingPlan(MARCH.plusSeconds(it / 2), "", "", List.of()))
                        .id())
                .toList());
        List<MeetingId> read = new ArrayList<>();
        String after = null;
        do {
            PageRequest page = new PageRequest(2, after);
            Listing<MeetingDetails> stretch = TestAccounts.as(cast.guest(), () -> meetings.list(cast.group(), page));
            assertThat(stretch.total()).isEqualTo(5);
            stretch.items().forEach(it -> read.add(it.id()));
            after = stretch.next();
        } while (after != null);
        Collections.reverse(planned);
        assertThat(read).containsExactlyElementsOf(planned);
        for (String wrong : List.of("", "x", "_", "1_2", "99999999999999999999_" + planned.getFirst())) {
            assertThatThrownBy(() ->
                            TestAccounts.as(cast.guest(), () -> meetings.list(cast.group(), new PageRequest(2, wrong))))
                    .isInstanceOfSatisfying(
                            MalformedException.class,
                            it -> assertThat(it.field()).isEqualTo("after"));
        }
    }

    @Test
    void whatIsOverIsNotComing() {
        Instant now = Instant.now();
        MeetingId yesterday = plan(new MeetingPlan(now.minusSeconds(86_400), "", "", List.of()))
                .id();
        MeetingId running =
                plan(new MeetingPlan(now.minusSeconds(600), "", "", List.of())).id();
        MeetingId tomorrow = plan(new MeetingPlan(now.plusSeconds(86_400), "", "", List.of()))
                .id();
        assertThat(TestAccounts.as(cast.guest(), () -> meetings.coming(cast.group())))
                .extracting(MeetingDetails::id)
                .containsExactly(running, tomorrow);
        assertThat(TestAccounts.as(cast.guest(), () -> meetings.past(cast.group(), new PageRequest(9, null)))
                        .items())
                .extracting(MeetingDetails::id)
                .containsExactly(yesterday);
    }

    @Test
    void everyChangeTellsTheGroupAndItsPapers() {
        MeetingDetails meeting = plan(cast.organiser(), "", clip);
        TestAccounts.as(cast.organiser(), () -> meetings.revise(meeting.id(), it -> agenda(it, banana), null));
        TestAccounts.run(cast.organiser(), () -> meetings.delete(meeting.id(), null));
        assertThat(events.stream(MeetingsChanged.class))
                .extracting(MeetingsChanged::topics)
                .containsExactly(
                        Set.of(MeetingsChanged.topic(cast.group()), MeetingsChanged.topic(clip)),
                        Set.of(
                                MeetingsChanged.topic(cast.group()),
                                MeetingsChanged.topic(clip),
                                MeetingsChanged.topic(banana)),
                        Set.of(MeetingsChanged.topic(cast.group()), MeetingsChanged.topic(banana)));
        missing(() -> read(meeting.id()));
    }

    @Test
    void aPaperOnAnAgendaIsInUse() {
        plan(cast.organiser(), "", clip);
        plan(cast.organiser(), "", clip);
        assertThat(use.usedOf(cast.group(), List.of(clip, banana))).containsOnlyKeys(clip);
        assertThat(use.usedOf(stage.make().group(), List.of(clip))).isEmpty();
    }

    private MeetingDetails plan(AccountId who, String title, PaperId... agenda) {
        MeetingPlan plan = new MeetingPlan(MARCH, title, "Room 2.14", List.of(agenda));
        return TestAccounts.as(who, () -> meetings.plan(cast.group(), plan));
    }

    private MeetingDetails plan(MeetingPlan plan) {
        return TestAccounts.as(cast.organiser(), () -> meetings.plan(cast.group(), plan));
    }

    private MeetingDetails read(MeetingId id) {
        return TestAccounts.as(cast.guest(), () -> meetings.details(id));
    }

    private static MeetingPlan titled(MeetingPlan plan, String title) {
        return new MeetingPlan(plan.startsAt(), title, plan.place(), plan.agenda());
    }

    private static MeetingPlan agenda(MeetingPlan plan, PaperId... agenda) {
        return new MeetingPlan(plan.startsAt(), plan.title(), plan.place(), List.of(agenda));
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
