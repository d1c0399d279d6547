package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.deeds.DeedFilter;
import org.colloquium.deeds.DeedService;
import org.colloquium.group.MemberService;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class MendingServiceTest extends IntegrationTest {
    @Autowired
    MendingService mending;

    @Autowired
    AssignmentService assignments;

    @Autowired
    BoardService boards;

    @Autowired
    PreferenceService preferences;

    @Autowired
    MemberService members;

    @Autowired
    TestAssignments plans;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;
    MeetingId first;
    MeetingId second;
    AssignmentId meis;
    AssignmentId max;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        banana = papers.add(cast.group(), "Banana");
        first = meetings.plan(cast, 3, clip);
        second = meetings.plan(cast, 10, banana);
        meis = plans.assign(cast, clip, cast.member(), "presenter", first);
        max = plans.assign(cast, banana, cast.otherMember(), "presenter", second);
    }

    @Test
    void oneWhoDeclinesIsReplacedAndNobodyElseDisturbed(
            @Autowired ApplicationEvents events, @Autowired DeedService deeds) {
        assertThat(look().changes()).isEmpty();
        decline(cast.member(), meis);
        Mending.Found found = look();
        assertThat(Mending.needed(found.board())).isNotEmpty();
        assertThat(found.changes()).singleElement().satisfies(it -> {
            assertThat(it.of().id()).isEqualTo(meis);
            assertThat(it.to()).isIn(cast.owner(), cast.organiser());
            assertThat(it.why()).isEqualTo("has declined");
        });
        events.clear();
        List<AssignmentDetails> made = accept(found.changes());
        assertThat(made).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(meis);
            assertThat(it.state()).isEqualTo(AssignmentState.OPEN);
            assertThat(it.reason()).isNull();
        });
        assertThat(events.stream(PapersAssigned.class))
                .singleElement()
                .satisfies(it -> assertThat(it.assignments()).containsExactly(meis));
        assertThat(as(cast.guest(), () -> boards.details(max)).member()).isEqualTo(cast.otherMember());
        assertThat(as(cast.organiser(), () -> deeds.readOf(cast.group(), DeedFilter.ALL, null, 0, 1)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo("assignments-mended");
                    assertThat(it.person()).isEqualTo(cast.organiser().value());
                    assertThat(it.subject()).isEqualTo(first.value());
                    assertThat(it.details()).containsEntry("assignments", "1");
                });
        assertThat(look().changes()).isEmpty();
    }

    @Test
    void whoLosesATurnHasItsCostAgainAndWhoGetsItBearsIt(
            @Autowired TestProposals drafts, @Autowired ProposalService proposals, @Autowired SeasonRows season) {
        PaperId paper = papers.add(cast.group(), "Proposed");
        say(cast.member(), paper, Level.LOVE);
        drafts.draft(cast, second, paper);
        List<AssignmentDetails> made = as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
        assertThat(made).singleElement().satisfies(it -> assertThat(it.member()).isEqualTo(cast.member()));
        Map<AccountId, SeasonRows.Credit> before = season.credits(cast.group());
        Map<String, Integer> had = season.held(cast.group()).getOrDefault(cast.owner(), Map.of());
        accept(List.of(new Handover(made.getFirst(), cast.owner(), "has declined")));
        Map<AccountId, SeasonRows.Credit> after = season.credits(cast.group());
        assertThat(Objects.requireNonNull(after.get(cast.member())).credit()
                        - Objects.requireNonNull(before.get(cast.member())).credit())
                .isEqualTo(Level.LOVE.cost());
        assertThat(Objects.requireNonNull(before.get(cast.owner())).credit()
                        - Objects.requireNonNull(after.get(cast.owner())).credit())
                .isEqualTo(Level.NEUTRAL.cost());
        assertThat(Objects.requireNonNull(after.get(cast.owner())).countedAt())
                .isAfter(Objects.requireNonNull(before.get(cast.owner())).countedAt());
        assertThat(season.held(cast.group())
                        .getOrDefault(cast.owner(), Map.of())
                        .get("presenter"))
                .isEqualTo(had.getOrDefault("presenter", 0) + 1);
    }

    @Test
    void whoHadTheRoleBeforeDoesNotGetItAgainWhileSomebodyElseCanTakeIt() {
        PaperId paper = papers.add(cast.group(), "Presented");
        say(cast.owner(), clip, Level.LOVE);
        decline(cast.member(), meis);
        assertThat(look().changes())
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(cast.owner()));
        plans.assign(cast, paper, cast.owner(), "presenter", meetings.plan(cast, -1, paper));
        assertThat(look().changes())
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(cast.organiser()));
        say(cast.organiser(), clip, Level.CANNOT);
        assertThat(look().changes())
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(cast.owner()));
    }

    @Test
    void whereNobodyIsFreeTheFewestMove() {
        decline(cast.member(), meis);
        for (AccountId it : List.of(cast.owner(), cast.organiser())) {
            say(it, clip, Level.CANNOT);
        }
        for (AccountId it : List.of(cast.otherMember())) {
            as(it, () -> preferences.wish(cast.group(), new WorkWish(1, List.of(), List.of(), List.of())));
        }
        List<Handover> changes = look().changes();
        assertThat(changes).hasSize(2);
        assertThat(changes)
                .filteredOn(it -> it.of().id().equals(meis))
                .singleElement()
                .satisfies(it -> assertThat(it.to()).isEqualTo(cast.otherMember()));
        assertThat(accept(changes)).hasSize(2);
    }

    @Test
    void whoIsAwayNowOrHasLeftIsReplacedButNotWhoHasBegun() {
        LocalDate day = LocalDate.now().plusDays(3);
        Absence absence = new Absence(day.minusDays(1), day.plusDays(1));
        as(
                cast.member(),
                () -> preferences.wish(cast.group(), new WorkWish(null, List.of(), List.of(), List.of(absence))));
        TestAccounts.run(cast.owner(), () -> members.remove(cast.group(), cast.otherMember()));
        assertThat(look().changes())
                .extracting(Handover::why)
                .containsExactlyInAnyOrder("is away on that day", "no longer takes part");
        TestAccounts.run(cast.member(), () -> assignments.mark(meis, Mark.of(AssignmentState.STARTED)));
        assertThat(look().changes()).extracting(Handover::why).containsExactly("no longer takes part");
    }

    @Test
    void thereIsNoWayWhenNobodyCan() {
        decline(cast.member(), meis);
        for (AccountId it : List.of(cast.owner(), cast.organiser(), cast.otherMember())) {
            say(it, clip, Level.CANNOT);
        }
        assertThat(as(cast.organiser(), () -> mending.look(cast.group(), Progress.NONE)))
                .isInstanceOf(Mending.None.class);
    }

    @Test
    void whatWasChangedMeanwhileIsNotOverwrittenAndOthersMayNot() {
        decline(cast.member(), meis);
        List<Handover> changes = look().changes();
        TestAccounts.run(cast.member(), () -> assignments.mark(meis, Mark.of(AssignmentState.OPEN)));
        assertThatThrownBy(() -> accept(changes)).isInstanceOf(StaleVersionException.class);
        assertThat(as(cast.guest(), () -> boards.details(meis)).member()).isEqualTo(cast.member());
        assertThatThrownBy(() -> as(cast.member(), () -> mending.accept(cast.group(), changes)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> as(cast.stranger(), () -> mending.look(cast.group(), Progress.NONE)))
                .isInstanceOf(NotFoundException.class);
    }

    private Mending.Found look() {
        return (Mending.Found) as(cast.organiser(), () -> mending.look(cast.group(), Progress.NONE));
    }

    private List<AssignmentDetails> accept(List<Handover> changes) {
        return as(cast.organiser(), () -> mending.accept(cast.group(), changes));
    }

    private void decline(AccountId who, AssignmentId id) {
        TestAccounts.run(who, () -> assignments.mark(id, Mark.declined("I am away")));
    }

    private void say(AccountId who, PaperId paper, Level level) {
        TestAccounts.run(who, () -> preferences.state(paper, new Preference(level, false)));
    }
}
