package org.colloquium.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.LocalDate;
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
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@RecordApplicationEvents
class SwapServiceTest extends IntegrationTest {
    @Autowired
    SwapService swaps;

    @Autowired
    AssignmentService assignments;

    @Autowired
    PreferenceService preferences;

    @Autowired
    BoardService board;

    @Autowired
    TestGroup stage;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAssignments given;

    @Autowired
    ApplicationEvents events;

    TestGroup.Cast cast;
    PaperId clip;
    PaperId banana;
    AssignmentId mine;
    AssignmentId theirs;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        clip = papers.add(cast.group(), "CLIP");
        banana = papers.add(cast.group(), "Peeling a banana");
        mine = given.assign(cast, clip, cast.member(), "presenter");
        theirs = given.assign(cast, banana, cast.otherMember(), "reader");
    }

    @Test
    void anotherTakesWhatIsOffered() {
        SwapOfferId offer = offer(null);
        assertThat(offered(cast.otherMember())).containsExactly(offer);
        assertThat(offered(cast.organiser())).containsExactly(offer);
        assertThat(accept(cast.otherMember(), offer, null).member()).isEqualTo(cast.otherMember());
        assertThat(holder(mine)).isEqualTo(cast.otherMember());
        assertThat(holder(theirs)).isEqualTo(cast.otherMember());
        assertThat(offered(cast.organiser())).isEmpty();
        assertThat(events.stream(AssignmentsSwapped.class))
                .containsExactly(new AssignmentsSwapped(cast.member(), cast.otherMember(), mine, null));
    }

    @Test
    void anotherGivesOneOfTheirsForIt() {
        as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.STARTED)));
        AssignmentDetails got = accept(cast.otherMember(), offer(cast.otherMember()), theirs);
        assertThat(got.state()).isEqualTo(AssignmentState.OPEN);
        assertThat(holder(mine)).isEqualTo(cast.otherMember());
        assertThat(holder(theirs)).isEqualTo(cast.member());
    }

    @Test
    void twoRolesOfOnePaperChangeHands() {
        AssignmentId discusses = given.assign(cast, clip, cast.otherMember(), "discussant");
        SwapOfferId offer = offer(null);
        assertThat(offered(cast.otherMember())).containsExactly(offer);
        accept(cast.otherMember(), offer, discusses);
        assertThat(holder(mine)).isEqualTo(cast.otherMember());
        assertThat(holder(discusses)).isEqualTo(cast.member());
    }

    @Test
    void whoDeclinedTheSameMayTakeItAfterAll() {
        AssignmentId declined = given.assign(cast, clip, cast.otherMember(), "presenter");
        as(cast.otherMember(), () -> assignments.mark(declined, Mark.declined("No time")));
        accept(cast.otherMember(), offer(null), null);
        assertThat(as(cast.guest(), () -> board.ofPaper(clip)).assignments())
                .singleElement()
                .satisfies(it -> assertThat(it.member()).isEqualTo(cast.otherMember()));
    }

    @Test
    void whatIsOfferedToOneIsUnknownToOthers() {
        AccountId third = stage.join(cast.group(), "Tara Third", Role.MEMBER);
        SwapOfferId offer = offer(cast.otherMember());
        assertThat(offered(third)).isEmpty();
        missing(() -> accept(third, offer, null));
        missing(() -> run(third, () -> swaps.withdraw(offer)));
        assertThat(offered(cast.otherMember())).containsExactly(offer);
        assertThat(offer(cast.otherMember())).as("the same once more").isEqualTo(offer);
        assertThat(events.stream(SwapOffered.class))
                .as("told once")
                .containsExactly(new SwapOffered(cast.member(), cast.otherMember(), mine));
        assertThat(offer(null)).isEqualTo(offer);
        assertThat(offered(third)).containsExactly(offer);
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneHasIt() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            mine = given.assign(cast, papers.add(cast.group(), "Round " + round), cast.member(), "presenter");
            SwapOfferId offer = offer(null);
            List<Object> ends = Threads.race(
                    () -> accept(cast.otherMember(), offer, null), () -> accept(cast.organiser(), offer, null));
            assertThat(ends).filteredOn(AssignmentDetails.class::isInstance).hasSize(1);
            assertThat(ends)
                    .filteredOn(ConflictException.class::isInstance)
                    .singleElement()
                    .satisfies(it -> assertThat(((ConflictException) it).getMessage())
                            .isEqualTo("Somebody else was faster and has it now."));
        }
    }

    @Test
    void anOfferMeetsAChangeOfTheOrganisersWhicheverComesFirst() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            mine = given.assign(cast, papers.add(cast.group(), "Round " + round), cast.member(), "presenter");
            AssignmentId now = mine;
            SwapOfferId offer = offer(null);
            List<Object> ends = Threads.race(
                    () -> accept(cast.otherMember(), offer, theirs),
                    () -> as(cast.organiser(), () -> assignments.revise(now, it -> it.withMember(cast.owner()), null)));
            assertThat(ends.get(1)).isInstanceOf(AssignmentDetails.class);
            assertThat(holder(now)).isEqualTo(cast.owner());
            if (ends.get(0) instanceof ConflictException e) {
                assertThat(e.getMessage()).contains("changed after it was offered");
                assertThat(holder(theirs)).isEqualTo(cast.otherMember());
            } else {
                assertThat(holder(theirs)).isEqualTo(cast.member());
                theirs = given.assign(cast, papers.add(cast.group(), "Next " + round), cast.otherMember(), "reader");
            }
        }
    }

    @Test
    void anOfferIsOverWhenTheAssignmentChanges() {
        List<Runnable> changes = List.of(
                () -> as(
                        cast.organiser(),
                        () -> assignments.revise(mine, it -> it.withDue(LocalDate.of(2027, 3, 25)), null)),
                () -> as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.DONE))),
                () -> run(cast.organiser(), () -> assignments.remove(mine, null)));
        for (Runnable change : changes) {
            SwapOfferId offer = offer(null);
            change.run();
            assertThat(offered(cast.otherMember())).isEmpty();
            assertThatThrownBy(() -> accept(cast.otherMember(), offer, null)).isInstanceOfAny(ConflictException.class);
            as(cast.organiser(), () -> assignments.restore(mine));
            as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.OPEN)));
        }
        SwapOfferId offer = offer(null);
        as(cast.member(), () -> assignments.mark(mine, Mark.of(AssignmentState.STARTED)));
        assertThat(offered(cast.otherMember())).containsExactly(offer);
    }

    @Test
    void theRulesHoldForBoth() {
        SwapOfferId offer = offer(null);
        say(cast.otherMember(), clip, new Preference(Level.CANNOT, false));
        refused(offer, null, Hindrance.CANNOT.told());
        say(cast.otherMember(), clip, Preference.NONE);
        as(cast.otherMember(), () -> preferences.wish(cast.group(), new WorkWish(1, List.of(), List.of(), List.of())));
        refused(offer, null, Hindrance.FULL.told());
        say(cast.member(), banana, new Preference(null, true));
        refused(
                offer,
                theirs,
                "The other member cannot take what you give. Give something else, or nothing."); // not why
        say(cast.member(), banana, Preference.NONE);
        accept(cast.otherMember(), offer, theirs);
    }

    @Test
    void whoWithdrawsAndOffersAgainTellsOnce() {
        events.clear();
        SwapOfferId once = as(cast.member(), () -> swaps.offer(mine, cast.otherMember()));
        run(cast.member(), () -> swaps.withdraw(once));
        as(cast.member(), () -> swaps.offer(mine, cast.otherMember()));
        assertThat(events.stream(SwapOffered.class)).hasSize(1);
    }

    @Test
    void onlyWhoOffersWithdraws() {
        SwapOfferId offer = offer(null);
        denied(() -> run(cast.organiser(), () -> swaps.withdraw(offer)));
        run(cast.member(), () -> swaps.withdraw(offer));
        refused(offer, null, "It is not offered any more.");
    }

    @Test
    void onlyOnesOwnIsOfferedAndGiven() {
        denied(() -> as(cast.organiser(), () -> swaps.offer(mine, null)));
        assertThatThrownBy(() -> offer(cast.member())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> offer(cast.guest())).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> offer(cast.stranger())).isInstanceOf(InvalidInputException.class);
        SwapOfferId offer = offer(null);
        denied(() -> accept(cast.organiser(), offer, theirs));
        assertThatThrownBy(() -> accept(cast.member(), offer, null)).isInstanceOf(ConflictException.class);
        TestGroup.Cast other = stage.make();
        AssignmentId elsewhere = given.assign(other, papers.add(other.group(), "Elsewhere"), other.member(), "reader");
        missing(() -> accept(cast.otherMember(), offer, elsewhere));
    }

    @Test
    void guestsStrangersAndNobodySwapNothing() {
        SwapOfferId offer = offer(null);
        assertThat(offered(cast.guest())).isEmpty();
        denied(() -> accept(cast.guest(), offer, null));
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            missing(() -> as(who, () -> swaps.list(cast.group())));
            missing(() -> as(who, () -> swaps.offer(mine, null)));
            missing(() -> accept(who, offer, null));
            missing(() -> run(who, () -> swaps.withdraw(offer)));
        }
        Stream.<ThrowingCallable>of(
                        () -> swaps.list(cast.group()),
                        () -> swaps.offer(mine, null),
                        () -> swaps.accept(offer, null),
                        () -> swaps.withdraw(offer))
                .forEach(it -> assertThatThrownBy(it).isInstanceOf(AuthenticationException.class));
    }

    private SwapOfferId offer(@Nullable AccountId to) {
        return as(cast.member(), () -> swaps.offer(mine, to));
    }

    private AssignmentDetails accept(AccountId who, SwapOfferId offer, @Nullable AssignmentId inReturn) {
        return as(who, () -> swaps.accept(offer, inReturn));
    }

    private void refused(SwapOfferId offer, @Nullable AssignmentId inReturn, String words) {
        assertThatThrownBy(() -> accept(cast.otherMember(), offer, inReturn))
                .isInstanceOf(ConflictException.class)
                .hasMessage(words);
    }

    private List<SwapOfferId> offered(AccountId who) {
        return as(who, () -> swaps.list(cast.group())).stream()
                .map(SwapOffer::id)
                .toList();
    }

    private AccountId holder(AssignmentId id) {
        return as(cast.guest(), () -> board.details(id)).member();
    }

    private void say(AccountId who, PaperId paper, Preference preference) {
        as(who, () -> preferences.state(cast.group(), Map.of(paper, preference)));
    }

    private static void denied(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(AccessDeniedException.class);
    }

    private static void missing(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
