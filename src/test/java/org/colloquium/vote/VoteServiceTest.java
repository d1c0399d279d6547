package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.vote.count.Approvals;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Question;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class VoteServiceTest extends IntegrationTest {
    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    CountService counting;

    @Autowired
    BallotBox box;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    private Cast cast;
    private BallotDetails ballot;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        ballot = stage.open(cast);
    }

    @Test
    void everyMemberVotesAndSeesWhoHas() {
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member())) {
            stage.vote(who, ballot, 1);
        }
        BallotDetails seen = TestAccounts.as(cast.guest(), () -> ballots.details(ballot.id()));
        assertThat(seen.votesCast()).isEqualTo(3);
        assertThat(seen.stillToVote()).extracting(Voter::name).containsExactly("Max Member");
    }

    @Test
    void guestsStrangersAndNobodyDoNot() {
        assertThatThrownBy(() -> stage.vote(cast.guest(), ballot, 1)).isInstanceOf(AccessDeniedException.class);
        AccountId disabled = groups.join(cast.group(), "Dora Disabled", Role.OWNER);
        accounts.disable(disabled);
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), disabled)) {
            assertThatThrownBy(() -> stage.vote(who, ballot, 1)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.mine(ballot.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.votes(ballot.id())))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> votes.cast(ballot.id(), TestBallots.approve(ballot, 1)))
                .isInstanceOf(AuthenticationException.class);
        assertThat(rows()).isZero();
    }

    @Test
    void aVoteIsReplacedAndWithdrawn() {
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.member(), ballot, 0, 2);
        assertThat(rows()).isEqualTo(1);
        TestAccounts.run(cast.member(), () -> {
            assertThat(Set.copyOf(approved(votes.mine(ballot.id()).orElseThrow())))
                    .isEqualTo(ids(0, 2));
            votes.withdraw(ballot.id());
            votes.withdraw(ballot.id());
            assertThat(votes.mine(ballot.id())).isEmpty();
        });
        assertThat(rows()).isZero();
    }

    @Test
    void theDatabaseItselfHoldsOneVoteEach() {
        stage.vote(cast.member(), ballot, 1);
        assertThatThrownBy(() -> database.sql("""
                                insert into vote (ballot_id, member_id, sealed_answer, cast_at)
                                values (?, ?, 'sealed', now())""")
                        .params(ballot.id().value(), cast.member().value())
                        .update())
                .isInstanceOf(DuplicateKeyException.class)
                .hasMessageContaining("one_vote_each");
    }

    @Test
    void whatTheDatabaseRefusesIsToldWithoutTheVote() {
        stage.vote(cast.member(), ballot, 1);
        close();
        assertThatThrownBy(() -> box.put(ballot.id(), cast.member(), TestBallots.approve(ballot, 2), Instant.now()))
                .isInstanceOf(ConflictException.class)
                .hasNoCause()
                .message()
                .doesNotContain(cast.member().toString(), "approve");
    }

    @Test
    void anEmptyVoteIsAVoteAndAForeignPaperIsNone() {
        stage.vote(cast.member(), ballot);
        assertThat(rows()).isEqualTo(1);
        for (Map<String, Object> answer : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("approve", "all"),
                Map.of("approve", List.of(UUID.randomUUID().toString())))) {
            assertThatThrownBy(() -> TestAccounts.as(cast.member(), () -> votes.cast(ballot.id(), answer)))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void beforeTheCloseThereIsNoResultForAnybody() {
        stage.vote(cast.member(), ballot, 1);
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.result(ballot.id())))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.votes(ballot.id())))
                    .isInstanceOf(ConflictException.class);
        }
        assertThat(TestAccounts.as(cast.owner(), () -> votes.mine(ballot.id())))
                .as("nobody is shown another's vote")
                .isEmpty();
    }

    @Test
    void theCloseFixesTheResult() {
        stage.vote(cast.owner(), ballot, 1, 2);
        stage.vote(cast.organiser(), ballot, 1);
        stage.vote(cast.member(), ballot, 3, 1);
        close();
        TestAccounts.run(cast.guest(), () -> {
            BallotResult result = votes.result(ballot.id());
            assertThat(result.winners())
                    .extracting(BallotPaper::title)
                    .containsExactly("CogACT: A Model", "Mapping Images");
            assertThat(result.count().ties()).hasSize(1);
            assertThat(result.headline()).isEqualTo("CogACT and Mapping Images are chosen");
            assertThat(result.reasons()).startsWith("Three members voted of four that could.");
            assertThat(result.ranked())
                    .extracting(BallotPaper::title)
                    .containsExactly("CogACT: A Model", "Mapping Images", "Zebra stripes", "Banana peeling");
        });
        assertThatThrownBy(() -> stage.vote(cast.otherMember(), ballot, 1)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> TestAccounts.run(cast.member(), () -> votes.withdraw(ballot.id())))
                .isInstanceOf(ConflictException.class);
        assertThatThrownBy(this::close).isInstanceOf(ConflictException.class);
    }

    @Test
    void anybodyCanRecount() {
        stage.vote(cast.owner(), ballot, 1, 2);
        stage.vote(cast.member(), ballot, 2);
        stage.vote(cast.organiser(), ballot);
        close();
        CountedVotes counted = TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id()));
        assertThat(counted.votes()).hasSize(3);
        Question question = new Question(counted.candidates(), counted.seats(), counted.options());
        Count again =
                TestAccounts.as(cast.stranger(), () -> counting.count(counted.method(), question, counted.votes()));
        assertThat(again)
                .isEqualTo(TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()))
                        .count());
        assertThat(again.votesDigest()).startsWith("sha256:").isEqualTo(counted.votesDigest());
    }

    @Test
    void theVotesArePartedFromTheirMembers() {
        stage.vote(cast.owner(), ballot, 1, 2);
        stage.vote(cast.member(), ballot, 2);
        close();
        assertThat(columns("counted_vote"))
                .containsExactlyInAnyOrder("id", "ballot_id", "place", "answer", "left_over");
        assertThat(database.sql("select count(*) from vote where ballot_id = ? and sealed_answer is not null")
                        .param(ballot.id().value())
                        .query(Long.class)
                        .single())
                .as("the answer is kept once, without the member")
                .isZero();
        assertThat(database.sql("select id from counted_vote where ballot_id = ?")
                        .param(ballot.id().value())
                        .query(UUID.class)
                        .list())
                .as("random ids, which tell no time")
                .allMatch(it -> it.version() == 4);
        MyVote mine =
                TestAccounts.as(cast.member(), () -> votes.mine(ballot.id())).orElseThrow();
        assertThat(Set.copyOf(approved(mine))).isEqualTo(ids(2));
        assertThat(mine.place()).isNotNull();
        assertThat(TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id()))
                        .votes()
                        .get(Objects.requireNonNull(mine.place())))
                .isEqualTo(mine.answer());
    }

    @Test
    void theOrderOfTheVotesIsDrawn() {
        Set<List<Integer>> orders = new HashSet<>();
        for (int round = 0; round < 12; round++) {
            BallotDetails one = stage.open(cast);
            stage.vote(cast.owner(), one, 0);
            stage.vote(cast.organiser(), one, 1);
            stage.vote(cast.member(), one, 2);
            stage.vote(cast.otherMember(), one, 3);
            TestAccounts.run(cast.owner(), () -> ballots.close(one.id()));
            orders.add(TestAccounts.as(cast.owner(), () -> votes.votes(one.id())).votes().stream()
                    .map(it -> one.paperIds().stream()
                            .map(Object::toString)
                            .toList()
                            .indexOf(Approvals.in(it).getFirst()))
                    .toList());
        }
        assertThat(orders).hasSizeGreaterThan(3); // of 24; twelve draws from an honest shuffle meet about ten
    }

    @Test
    void lettersGoOnAfterZ() {
        assertThat(List.of(MyVote.letter(0), MyVote.letter(25), MyVote.letter(26), MyVote.letter(52)))
                .containsExactly("A", "Z", "AA", "BA");
    }

    private void close() {
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
    }

    private long rows() {
        return database.sql("select count(*) from vote where ballot_id = ?")
                .param(ballot.id().value())
                .query(Long.class)
                .single();
    }

    private List<String> columns(String table) {
        return database.sql("select column_name from information_schema.columns where table_name = ?")
                .param(table)
                .query((row, number) -> row.getString("column_name"))
                .list();
    }

    private static List<String> approved(MyVote vote) {
        return Approvals.in(vote.answer());
    }

    private Set<String> ids(int... papers) {
        return Set.copyOf(Approvals.in(TestBallots.approve(ballot, papers)));
    }
}
