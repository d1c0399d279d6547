package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.IntegrationTest;
import org.colloquium.Threads;
import org.colloquium.account.AccountId;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.vote.SeasonStanding.Share;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Ballots of two seats over four papers; three can vote, and a fourth who joins. */
class SeasonServiceTest extends IntegrationTest {
    private static final String SEASON = "Autumn 2026";

    @Autowired
    SeasonService seasons;

    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    CountService counting;

    @Autowired
    DelegationService delegations;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    JdbcClient database;

    private TestGroup.Cast cast;
    private AccountId fourth;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        fourth = groups.join(cast.group(), "Fay Fourth", Role.MEMBER);
    }

    @Test
    void whatAVoteDoesNotSpendIsItsMembersInTheNextBallot() {
        BallotDetails first = open(SEASON, false);
        three(first, 0, 1);
        stage.vote(fourth, first, 3);
        close(first);
        // Each has a half; three pay a third twice, which leaves them nothing after what the completion adds.
        assertThat(standing(fourth, first).mine()).isEqualTo(new Share(null, 1, 0, "1/2"));
        assertThat(standing(cast.member(), first).mine()).isEqualTo(new Share(null, 2, 2, "0"));

        BallotDetails second = open(SEASON, false);
        three(second, 0, 1);
        stage.vote(fourth, second, 3);
        assertThat(standing(fourth, second).ballots()).isEqualTo(1);
        close(second);
        Count count = as(cast.guest(), () -> votes.result(second.id())).count();
        assertThat(count.winners())
                .containsExactlyInAnyOrder(
                        second.paperIds().get(0).toString(),
                        second.paperIds().get(3).toString());
        SeasonStanding standing = standing(fourth, second);
        assertThat(standing.ballots()).isEqualTo(2);
        assertThat(standing.mine()).isEqualTo(new Share(null, 2, 1, "0"));
        assertThat(standing.shares())
                .containsExactly(
                        new Share(null, 2, 1, "0"),
                        new Share(null, 4, 3, "1/6"),
                        new Share(null, 4, 3, "1/6"),
                        new Share(null, 4, 3, "1/6"));
    }

    @Test
    void theVotesTellWhatTheyCarrySoThatAnybodyCountsThemAgain() {
        BallotDetails first = open(SEASON, false);
        three(first, 0, 1);
        stage.vote(fourth, first, 3);
        close(first);
        BallotDetails second = open(SEASON, false);
        three(second, 0, 1);
        stage.vote(fourth, second, 3);
        close(second);
        CountedVotes counted = as(cast.guest(), () -> votes.votes(second.id()));
        assertThat(counted.votes()).filteredOn(it -> it.containsKey("carried")).hasSize(1);
        Count again = as(
                cast.stranger(),
                () -> counting.count(
                        counted.method(),
                        new Question(counted.candidates(), counted.seats(), counted.options()),
                        counted.votes()));
        assertThat(again)
                .isEqualTo(as(cast.guest(), () -> votes.result(second.id())).count());
        assertThat(as(fourth, () -> votes.mine(second.id())).orElseThrow().answer())
                .containsEntry("carried", "1/2");
    }

    @Test
    void otherSeasonsGroupsAndBallotsWithoutOneCarryNothing() {
        BallotDetails first = open(SEASON, false);
        stage.vote(fourth, first, 3);
        stage.vote(cast.member(), first, 0);
        stage.vote(cast.owner(), first);
        close(first);
        assertThat(standing(cast.owner(), first).mine()).isEqualTo(new Share(null, 0, 0, "2/3"));
        for (BallotDetails other : List.of(open("Spring 2027", false), open(null, false))) {
            stage.vote(cast.owner(), other, 2);
            close(other);
            assertThat(as(cast.guest(), () -> votes.votes(other.id())).votes())
                    .noneMatch(it -> it.containsKey("carried"));
        }
        assertThat(as(cast.organiser(), () -> seasons.names(cast.group()))).containsExactly("Spring 2027", SEASON);
    }

    @Test
    void whoMissesABallotOrAbstainsKeepsWhatTheyHad() {
        BallotDetails first = open(SEASON, false);
        three(first, 0, 1);
        stage.vote(fourth, first);
        close(first);
        BallotDetails missed = open(SEASON, false);
        three(missed, 0, 1);
        close(missed);
        BallotDetails abstained = open(SEASON, false);
        as(fourth, () -> votes.cast(abstained.id(), Abstention.ANSWER));
        three(abstained, 2);
        close(abstained);
        assertThat(standing(fourth, abstained).mine()).isEqualTo(new Share(null, 0, 0, "1/2"));
    }

    @Test
    void aVoteGivenAwayNeitherSpendsNorSaves() {
        BallotDetails first = open(SEASON, false);
        three(first, 0, 1);
        stage.vote(fourth, first);
        close(first);
        BallotDetails second = open(SEASON, false);
        run(fourth, () -> delegations.give(second.id(), cast.member()));
        three(second, 0, 1);
        close(second);
        assertThat(standing(fourth, second).mine()).isEqualTo(new Share(null, 0, 0, "1/2"));
    }

    @Test
    void namesStandBesideTheSharesOnlyWhereAllItsBallotsWereNamed() {
        BallotDetails named = open(SEASON, true);
        three(named, 0);
        close(named);
        assertThat(standing(cast.guest(), named).shares())
                .extracting(Share::name)
                .doesNotContainNull()
                .hasSize(3);
        BallotDetails secret = open(SEASON, false);
        three(secret, 0);
        close(secret);
        assertThat(standing(cast.guest(), named).shares())
                .extracting(Share::name)
                .containsOnlyNulls();
    }

    @Test
    void twoOfThemAreNotToldEachOthersShare() {
        BallotDetails ballot = open(SEASON, false);
        stage.vote(fourth, ballot, 3);
        stage.vote(cast.member(), ballot, 0);
        close(ballot);
        assertThat(standing(fourth, ballot).shares()).isEmpty();
        assertThat(standing(fourth, ballot).mine()).isNotNull();
        assertThat(standing(cast.guest(), ballot).mine()).isNull();
    }

    @Test
    void twoBallotsThatCloseAtOnceSpendAShareOnce() throws InterruptedException {
        BallotDetails first = open(SEASON, false);
        three(first, 0, 1);
        stage.vote(fourth, first);
        close(first);
        List<BallotDetails> both = List.of(open(SEASON, false), open(SEASON, false));
        for (BallotDetails it : both) {
            three(it, 0);
            stage.vote(fourth, it, 3);
        }
        Threads.race(() -> closed(both.get(0)), () -> closed(both.get(1)));
        assertThat(database.sql("select season_place from ballot where group_id = ? order by 1")
                        .param(cast.group().value())
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3);
        assertThat(both.stream()
                        .flatMap(it -> as(cast.guest(), () -> votes.votes(it.id())).votes().stream())
                        .filter(it -> "1/2".equals(it.get("carried"))))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void itIsSettledBeforeTheOpeningAndFitsTheMethod() {
        assertThatThrownBy(() -> make("approval", Map.of(), SEASON, false)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Terms(false, null, null, null, false, true, 24, SEASON, "order"))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new Terms(false, null, null, null, false, false, 24, "x".repeat(61), "order"))
                .isInstanceOf(InvalidInputException.class);
        BallotDetails ballot = open(SEASON, false);
        BallotEdit other = new BallotEdit(
                null, null, null, null, null, Terms.USUAL, BallotEdit.Moment.SAME, BallotEdit.Moment.SAME);
        assertThatThrownBy(() -> as(cast.organiser(), () -> ballots.edit(ballot.id(), other, null)))
                .isInstanceOf(ConflictException.class);
        Map<String, Integer> minutes = ballot.paperIds().stream().collect(Collectors.toMap(String::valueOf, it -> 30));
        NewBallot timed = new NewBallot(
                "How do we spend two hours?",
                "equal-shares",
                4,
                ballot.paperIds(),
                Instant.EPOCH,
                null,
                Map.of("budget", 120, "costs", minutes),
                season(SEASON, false));
        assertThatThrownBy(() -> as(cast.organiser(), () -> ballots.create(cast.group(), timed)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("count otherwise");
    }

    @Test
    void nobodyCastsWhatAVoteCarries() {
        BallotDetails ballot = open(SEASON, false);
        assertThatThrownBy(() -> as(
                        cast.member(), () -> votes.cast(ballot.id(), Map.of("approve", List.of(), "carried", "1000"))))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void othersLearnNothing() {
        BallotDetails ballot = open(SEASON, false);
        three(ballot, 0);
        close(ballot);
        TestGroup.Cast others = groups.make();
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), others.owner())) {
            assertThatThrownBy(() -> as(who, () -> seasons.of(ballot.id()))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> as(who, () -> seasons.names(cast.group()))).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> as(cast.member(), () -> seasons.names(cast.group())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> seasons.of(ballot.id())).isInstanceOf(AuthenticationException.class);
    }

    private BallotDetails open(@Nullable String season, boolean named) {
        return make("equal-shares", Map.of(), season, named);
    }

    private BallotDetails make(String method, Map<String, Object> options, @Nullable String season, boolean named) {
        return stage.open(cast, method, options, season(season, named));
    }

    private static Terms season(@Nullable String season, boolean named) {
        return new Terms(named, null, null, null, false, false, 24, season, "order");
    }

    private void three(BallotDetails ballot, int... papers) {
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member())) {
            stage.vote(who, ballot, papers);
        }
    }

    private void close(BallotDetails ballot) {
        assertThat(closed(ballot).state()).isEqualTo(BallotState.CLOSED);
    }

    private BallotDetails closed(BallotDetails ballot) {
        return as(cast.organiser(), () -> ballots.close(ballot.id()));
    }

    private SeasonStanding standing(AccountId who, BallotDetails ballot) {
        return as(who, () -> seasons.of(ballot.id())).orElseThrow();
    }
}
