package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.assignment.propose.Level;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StaleVersionException;
import org.colloquium.deeds.DeedFilter;
import org.colloquium.deeds.DeedService;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.meeting.MeetingId;
import org.colloquium.meeting.TestMeetings;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperMerging;
import org.colloquium.paper.TestPapers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class ProposalServiceTest extends IntegrationTest {
    @Autowired
    ProposalService proposals;

    @Autowired
    TestProposals drafts;

    @Autowired
    PreferenceService preferences;

    @Autowired
    AssignmentService assignments;

    @Autowired
    BoardService boards;

    @Autowired
    MemberService members;

    @Autowired
    PaperMerging merging;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TestAssignments plans;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;
    MeetingId first;
    MeetingId second;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "Linearly Mapping from Image to Text Space");
        banana = papers.add(cast.group(), "What does CLIP know about peeling a banana?");
        first = meetings.plan(cast, 3, clip);
        second = meetings.plan(cast, 10, banana);
    }

    @Test
    void whatIsWishedForIsProposedAndWhatCannotBeIsNot() {
        say(cast.member(), clip, Level.LOVE);
        say(cast.otherMember(), clip, Level.CANNOT);
        say(cast.owner(), clip, Level.RATHER_NOT);
        ProposalBoard board = drafts.draft(cast, first, clip);
        assertThat(board.proposal().proved()).isTrue();
        assertThat(who(board)).containsExactly(cast.member());
        assertThat(board.open()).isZero();
        assertThat(board.broken()).isEmpty();
        assertThat(as(cast.owner(), () -> proposals.draft(cast.group()))).isPresent();
    }

    @Test
    void nobodyElseLearnsOfADraft(@Autowired ApplicationEvents events) {
        drafts.draft(cast, first, clip, banana);
        assertThat(events.stream(AssignmentsChanged.class)).isEmpty();
        assertThat(events.stream(PapersAssigned.class)).isEmpty();
        assertThat(events.stream(ProposalChanged.class)).hasSize(1);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            assertThat(as(who, () -> proposals.draft(cast.group()))).isEmpty();
            assertThatThrownBy(() -> as(who, () -> propose(presenters(), null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> TestAccounts.run(who, () -> proposals.discard(cast.group(), null)))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> as(who, () -> proposals.publish(cast.group(), null, any -> {})))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(as(who, () -> boards.current(cast.group())).assignments())
                    .isEmpty();
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> as(who, () -> proposals.draft(cast.group())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> proposals.publish(cast.group(), null, any -> {})))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> proposals.draft(cast.group())).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void publishingAssignsTellsAndCarriesOver(@Autowired ApplicationEvents events, @Autowired DeedService deeds) {
        say(cast.member(), clip, Level.LOVE);
        ProposalBoard board = drafts.draft(cast, first, clip);
        events.clear();
        List<AssignmentDetails> made = as(
                cast.owner(),
                () -> proposals.publish(cast.group(), board.proposal().version(), any -> {}));
        assertThat(made).singleElement().satisfies(it -> {
            assertThat(it.member()).isEqualTo(cast.member());
            assertThat(it.meeting()).isEqualTo(first);
        });
        assertThat(events.stream(PapersAssigned.class)).hasSize(1);
        assertThat(as(cast.organiser(), () -> deeds.readOf(cast.group(), DeedFilter.ALL, null, 0, 1)))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo("assignments-published");
                    assertThat(it.person()).isEqualTo(cast.owner().value());
                    assertThat(it.subject()).isEqualTo(first.value());
                    assertThat(it.details()).containsEntry("assignments", "1");
                });
        assertThat(as(cast.owner(), () -> proposals.draft(cast.group()))).isEmpty();
        assertThatThrownBy(() -> as(cast.owner(), () -> proposals.publish(cast.group(), null, any -> {})))
                .isInstanceOf(NotFoundException.class);
        ProposalBoard next = drafts.draft(cast, second, banana);
        assertThat(credit(next, cast.member())).isLessThan(credit(next, cast.owner()));
        assertThat(who(next)).doesNotContain(cast.member());
    }

    @Test
    void whatIsAssignedAlreadyStaysAndCountsOnce() {
        plans.assign(cast, clip, cast.member(), "presenter", first);
        ProposalTerms terms = TestProposals.terms(first, List.of("presenter", "discussant"), clip);
        ProposalBoard board = drafts.draft(cast.organiser(), cast, terms);
        assertThat(board.proposal().turns()).singleElement().satisfies(it -> {
            assertThat(it.role()).isEqualTo(PaperRole.DISCUSSANT);
            assertThat(it.member()).isNotEqualTo(cast.member());
        });
        assertThat(credit(board, cast.member())).isEqualTo(-3);
        as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {}));
        ProposalBoard again = drafts.draft(
                cast.organiser(), cast, TestProposals.terms(first, List.of("presenter", "discussant", "scribe"), clip));
        AccountId other = board.proposal().turns().getFirst().member();
        List<AccountId> free = new ArrayList<>(List.of(cast.owner(), cast.organiser(), cast.otherMember()));
        free.remove(other);
        assertThat(credit(again, free.getFirst()) - credit(again, cast.member()))
                .isEqualTo(3);
        assertThat(credit(again, other)).isEqualTo(credit(again, cast.member()));
    }

    @Test
    void whoIsAwayHasEnoughOrHasATurnNearbyGetsNothing() {
        LocalDate day = LocalDate.now().plusDays(3);
        as(
                cast.member(),
                () -> preferences.wish(
                        cast.group(),
                        new WorkWish(
                                null, List.of(), List.of(), List.of(new Absence(day.minusDays(1), day.plusDays(1))))));
        as(cast.otherMember(), () -> preferences.wish(cast.group(), new WorkWish(0, List.of(), List.of(), List.of())));
        plans.assign(cast, banana, cast.owner(), "presenter", second);
        ProposalTerms plain = TestProposals.terms(first, List.of("presenter"), clip);
        ProposalTerms spaced = new ProposalTerms(plain.pieces(), 0, null, true, List.of());
        assertThat(who(drafts.draft(cast.organiser(), cast, spaced))).containsExactly(cast.organiser());
    }

    @Test
    void aRoleGoesRound() {
        plans.assign(cast, banana, cast.member(), "scribe", second);
        plans.assign(cast, banana, cast.otherMember(), "scribe", second);
        plans.assign(cast, banana, cast.owner(), "scribe", second);
        say(cast.member(), clip, Level.LOVE);
        ProposalTerms plain = TestProposals.terms(first, List.of("scribe"), clip);
        ProposalTerms round = new ProposalTerms(plain.pieces(), 0, null, false, List.of(PaperRole.SCRIBE));
        assertThat(who(drafts.draft(cast.organiser(), cast, round))).containsExactly(cast.organiser());
    }

    @Test
    void whoComesLaterNeedNotMakeUpForWhatWasBefore() {
        for (String title : List.of("One", "Two")) {
            PaperId paper = papers.add(cast.group(), title);
            for (AccountId it : List.of(cast.owner(), cast.organiser(), cast.member(), cast.otherMember())) {
                plans.assign(cast, paper, it, "scribe", first);
            }
        }
        AccountId newcomer = stage.join(cast.group(), "Nora Newcomer", Role.MEMBER);
        say(newcomer, clip, Level.LOVE);
        say(newcomer, banana, Level.LOVE);
        ProposalTerms plain = TestProposals.terms(second, List.of("scribe"), clip, banana);
        ProposalTerms round = new ProposalTerms(plain.pieces(), 0, null, false, List.of(PaperRole.SCRIBE));
        assertThat(who(drafts.draft(cast.organiser(), cast, plain))).containsOnly(newcomer);
        ProposalBoard board = drafts.draft(cast.organiser(), cast, round);
        assertThat(who(board)).doesNotHaveDuplicates();
        assertThat(board.instance().members())
                .allSatisfy(it -> assertThat(it.held()).containsEntry("scribe", 2));
    }

    @Test
    void whatCannotBeIsSaidInAFewRulesAndWhatHelps() {
        ProposalTerms many = TestProposals.terms(
                first, List.of("author", "skeptic", "archaeologist", "practitioner", "scribe"), clip);
        ProposalOutcome outcome = as(cast.organiser(), () -> propose(many, null));
        assertThat(outcome).isInstanceOfSatisfying(ProposalOutcome.Unfit.class, it -> {
            assertThat(it.smallest()).isTrue();
            assertThat(it.rules()).anyMatch(rule -> rule.contains("“Linearly Mapping"));
            assertThat(it.ways()).isNotEmpty();
        });
        assertThat(as(cast.owner(), () -> proposals.draft(cast.group()))).isEmpty();
    }

    @Test
    void anEditTakesEffectSaysWhatItBringsAndStays() {
        say(cast.member(), clip, Level.LOVE);
        say(cast.otherMember(), clip, Level.CANNOT);
        ProposalBoard board = drafts.draft(cast, first, clip);
        ProposalEdit edit = new ProposalEdit(clip, PaperRole.PRESENTER, cast.member(), cast.otherMember(), true);
        Consequence brings = board.after(edit);
        assertThat(brings.moves().get(cast.otherMember())).isEqualTo(new Consequence.Move(0, -6));
        assertThat(brings.moves().get(cast.member())).isEqualTo(new Consequence.Move(-1, 0));
        assertThat(brings.broken())
                .singleElement()
                .satisfies(it -> assertThat(board.names().of(it)).startsWith("Max cannot take “Linearly"));
        ProposalBoard after = change(edit);
        assertThat(who(after)).containsExactly(cast.otherMember());
        assertThat(after.broken()).hasSize(1);
        assertThat(after.proposal().proved()).isFalse();
        ProposalBoard unpinned =
                change(new ProposalEdit(clip, PaperRole.PRESENTER, cast.otherMember(), cast.otherMember(), false));
        assertThat(unpinned.proposal().turns()).noneMatch(Turn::pinned);
        change(new ProposalEdit(clip, PaperRole.PRESENTER, cast.otherMember(), cast.owner(), true));
        assertThat(who(drafts.draft(cast, first, clip, banana))).startsWith(cast.owner());
        ProposalBoard open = change(new ProposalEdit(clip, PaperRole.PRESENTER, cast.owner(), null, false));
        assertThat(open.open()).isEqualTo(1);
        assertThat(open.broken()).isEmpty();
        for (AccountId wrong : List.of(cast.guest(), cast.stranger())) {
            assertThatThrownBy(() -> change(new ProposalEdit(clip, PaperRole.PRESENTER, null, wrong, true)))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> change(new ProposalEdit(clip, PaperRole.READER, null, cast.owner(), true)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void oneOfTwoWhoChangeOnePlaceIsToldAndOtherPlacesAreKept() {
        drafts.draft(cast, first, clip, banana);
        ProposalBoard seen =
                as(cast.owner(), () -> proposals.draft(cast.group())).orElseThrow();
        AccountId had = seen.proposal().turns().getFirst().member();
        List<AccountId> others = new ArrayList<>(List.of(cast.member(), cast.otherMember(), cast.owner()));
        others.remove(had);
        PaperId paper = seen.proposal().turns().getFirst().paper();
        change(new ProposalEdit(paper, PaperRole.PRESENTER, had, others.get(0), true));
        assertThatThrownBy(() -> change(new ProposalEdit(paper, PaperRole.PRESENTER, had, others.get(1), true)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("Somebody else changed this place");
        assertThatThrownBy(() -> as(
                        cast.owner(),
                        () -> proposals.publish(cast.group(), seen.proposal().version(), any -> {})))
                .isInstanceOf(StaleVersionException.class);
        assertThatThrownBy(() -> as(
                        cast.owner(),
                        () -> propose(presenters(), seen.proposal().version())))
                .isInstanceOf(StaleVersionException.class);
    }

    @Test
    void onceThoughTwoPressPublishAndNobodyTwice() throws InterruptedException {
        drafts.draft(cast, first, clip, banana);
        List<Object> ends = Threads.race(
                () -> as(cast.organiser(), () -> proposals.publish(cast.group(), null, any -> {})),
                () -> as(cast.owner(), () -> proposals.publish(cast.group(), null, any -> {})));
        assertThat(ends).filteredOn(it -> it instanceof List).hasSize(1);
        assertThat(ends).filteredOn(it -> it instanceof NotFoundException).hasSize(1);
        assertThat(as(cast.guest(), () -> boards.list(cast.group(), new PageRequest(50, null)))
                        .items())
                .hasSize(2);
    }

    @Test
    void whoLeavesOrIsErasedIsNotPublished() {
        say(cast.member(), clip, Level.LOVE);
        drafts.draft(cast, first, clip);
        TestAccounts.run(cast.owner(), () -> members.remove(cast.group(), cast.member()));
        assertThatThrownBy(() -> as(cast.owner(), () -> proposals.publish(cast.group(), null, any -> {})))
                .isInstanceOf(InvalidInputException.class);
        assertThat(as(cast.guest(), () -> boards.current(cast.group())).assignments())
                .isEmpty();
        assertThat(who(drafts.draft(cast, first, clip))).doesNotContain(cast.member());
    }

    @Test
    void papersThatBecomeOneAreProposedOnce() {
        drafts.draft(cast, first, clip, banana);
        as(cast.organiser(), () -> merging.merge(clip, banana));
        ProposalBoard board =
                as(cast.owner(), () -> proposals.draft(cast.group())).orElseThrow();
        assertThat(board.proposal().terms().pieces()).hasSize(1);
        as(cast.organiser(), () -> merging.unmerge(banana));
        assertThat(as(cast.owner(), () -> proposals.draft(cast.group()))
                        .orElseThrow()
                        .proposal()
                        .turns())
                .hasSize(2);
    }

    @Test
    void aSearchThatIsGivenUpChangesNothing() {
        ProposalTerms terms = many();
        assertThatThrownBy(() -> as(
                        cast.organiser(),
                        () -> proposals.propose(cast.group(), terms, null, 1L, (settled, since) -> {
                            throw new CancellationException();
                        })))
                .isInstanceOf(CancellationException.class);
        assertThat(as(cast.owner(), () -> proposals.draft(cast.group()))).isEmpty();
    }

    @Test
    void theBestSoFarIsADraftThatIsNotProved() {
        ProposalTerms terms = many();
        Progress enough = new Progress() {
            @Override
            public void at(double settled, Duration since) {}

            @Override
            public boolean isEnough() {
                return true;
            }
        };
        ProposalOutcome outcome = as(cast.organiser(), () -> proposals.propose(cast.group(), terms, null, 1L, enough));
        if (outcome instanceof ProposalOutcome.Drafted it) {
            assertThat(it.board().open()).isZero();
            assertThat(it.board().proposal().proved()).isFalse();
        } else {
            assertThat(outcome).isInstanceOf(ProposalOutcome.Undecided.class);
            assertThat(as(cast.owner(), () -> proposals.draft(cast.group()))).isEmpty();
        }
    }

    /** More than is found at once. */
    private ProposalTerms many() {
        for (int i = 0; i < 40; i++) {
            stage.join(cast.group(), "Person " + i, Role.MEMBER);
        }
        PaperId[] many = new PaperId[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = papers.add(cast.group(), "Paper " + i);
        }
        ProposalTerms terms = TestProposals.terms(first, List.of("presenter", "discussant", "scribe"), many);
        return new ProposalTerms(terms.pieces(), 1, null, false, List.of());
    }

    private ProposalTerms presenters() {
        return TestProposals.terms(first, List.of("presenter"), clip);
    }

    private ProposalOutcome propose(ProposalTerms terms, @org.jspecify.annotations.Nullable Integer seen) {
        return proposals.propose(cast.group(), terms, seen, 7L, Progress.NONE);
    }

    private ProposalBoard change(ProposalEdit edit) {
        return as(cast.organiser(), () -> proposals.change(cast.group(), edit, null));
    }

    private void say(AccountId who, PaperId paper, Level level) {
        TestAccounts.run(who, () -> preferences.state(paper, new Preference(level, false)));
    }

    private static List<AccountId> who(ProposalBoard board) {
        return board.proposal().turns().stream().map(Turn::member).toList();
    }

    private static int credit(ProposalBoard board, AccountId who) {
        return board.instance().members().stream()
                .filter(it -> it.id().equals(who.toString()))
                .findFirst()
                .orElseThrow()
                .credit();
    }
}
