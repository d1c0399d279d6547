package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotEdit.Moment;
import org.colloquium.vote.count.Methods;
import org.junit.jupiter.api.Test;

class BallotTest {
    private static final Instant NOW = Instant.parse("2026-03-18T09:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-24T17:00:00Z");

    private final AccountId otis = new AccountId(Ids.next());
    private final PaperId first = new PaperId(Ids.next());
    private final PaperId second = new PaperId(Ids.next());

    @Test
    void takesVotesOnlyFromOpeningToClose() {
        Ballot ballot = draft();
        assertThatThrownBy(() -> ballot.mustTakeVotes(NOW)).isInstanceOf(ConflictException.class);
        open(ballot, NOW);
        ballot.mustTakeVotes(NOW);
        ballot.mustTakeVotes(LATER.minusMillis(1));
        assertThatThrownBy(() -> ballot.mustTakeVotes(LATER))
                .as("the hour has come, though the clock has not rung")
                .isInstanceOf(ConflictException.class);
        close(ballot);
        assertThatThrownBy(() -> ballot.mustTakeVotes(NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void opensAndClosesOnce() {
        Ballot ballot = draft();
        assertThatThrownBy(() -> close(ballot)).isInstanceOf(ConflictException.class);
        open(ballot, NOW);
        assertThatThrownBy(() -> open(ballot, NOW)).isInstanceOf(ConflictException.class);
        close(ballot);
        assertThatThrownBy(() -> close(ballot)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ballot.cancel(LATER, otis)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> open(ballot, NOW)).isInstanceOf(ConflictException.class);
    }

    @Test
    void holdsItsPapersWhileMembersVote() {
        Ballot ballot = draft();
        assertThat(ballot.held()).isEmpty();
        open(ballot, NOW);
        assertThat(ballot.held()).containsExactly(first.value(), second.value());
        close(ballot);
        assertThat(ballot.held()).isEmpty();
        assertThat(ballot.papers()).extracting(BallotPaper::title).containsExactly("First, now", "Second, now");
    }

    @Test
    void opensWithoutThePapersThatAreGone() {
        Ballot ballot = draft();
        ballot.open(NOW, otis, Map.of(second, "Second, now"));
        assertThat(ballot.papers()).containsExactly(new BallotPaper(second, "Second, now"));
        assertThatThrownBy(() -> draft().open(NOW, otis, Map.of())).isInstanceOf(ConflictException.class);
    }

    @Test
    void onlyTheCloseMovesOnceItIsOpen() {
        Ballot ballot = draft();
        ballot.edit(new BallotEdit("Other", null, 1, null, null, null, Moment.SAME, Moment.SAME), null, null, NOW);
        open(ballot, NOW);
        ballot.edit(BallotEdit.closeAt(LATER.plusSeconds(60)), null, null, NOW);
        assertThat(ballot.isDueToClose(LATER)).isFalse();
        ballot.edit(BallotEdit.closeAt(null), null, null, NOW);
        assertThat(ballot.closesAt()).isNull();
        assertThatThrownBy(() -> ballot.edit(
                        new BallotEdit("Again", null, null, null, null, null, Moment.SAME, Moment.SAME),
                        null,
                        null,
                        NOW))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> ballot.edit(BallotEdit.closeAt(NOW), null, null, NOW))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void knowsWhatTheHourAsksFor() {
        Ballot ballot = draft();
        ballot.schedule(NOW.plusSeconds(60), LATER, NOW);
        assertThat(ballot.isDueToOpen(NOW)).isFalse();
        assertThat(ballot.isDueToOpen(NOW.plusSeconds(60))).isTrue();
        assertThat(ballot.isDueToOpen(LATER)).as("its whole time was missed").isFalse();
        assertThat(ballot.isDueToClose(LATER)).as("it never opened").isFalse();
        open(ballot, NOW);
        assertThat(ballot.isDueToOpen(NOW.plusSeconds(60))).isFalse();
        assertThat(ballot.isDueToClose(LATER)).isTrue();
    }

    @Test
    void refusesWhatCannotBe() {
        Ballot ballot = draft();
        for (String title : List.of("", "  ", "x".repeat(201))) {
            assertThatThrownBy(() -> Asked.of(title, "approval", 1, null)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> Asked.of("Fine", "approval", 0, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> Asked.of("Fine", "approval", null, null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> ballot.schedule(LATER, LATER, NOW)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void itsTermsStandOnceItIsOpen() {
        Terms named = TestBallots.NAMED;
        Ballot ballot = draft();
        assertThat(ballot.terms().named()).isFalse();
        ballot.edit(terms(named), null, null, NOW);
        assertThat(ballot.terms()).isEqualTo(named);
        open(ballot, NOW);
        assertThatThrownBy(() -> ballot.edit(terms(Terms.USUAL), null, null, NOW))
                .isInstanceOf(ConflictException.class);
        assertThat(ballot.terms()).isEqualTo(named);
    }

    private static BallotEdit terms(Terms terms) {
        return new BallotEdit(null, null, null, null, null, terms, Moment.SAME, Moment.SAME);
    }

    private Ballot draft() {
        return draft(Terms.USUAL);
    }

    private Ballot draft(Terms terms) {
        Ballot ballot =
                new Ballot(new GroupId(Ids.next()), otis, NOW, Asked.of("What next?", "approval", 1, Map.of()), terms);
        ballot.putUp(List.of(new BallotPaper(first, "First"), new BallotPaper(second, "Second")));
        ballot.schedule(null, LATER, NOW);
        return ballot;
    }

    private void open(Ballot ballot, Instant now) {
        ballot.open(now, otis, Map.of(first, "First, now", second, "Second, now"));
    }

    private void close(Ballot ballot) {
        ballot.close(LATER, otis, Methods.count(Methods.named("approval"), ballot.question(), List.of()));
    }
}
