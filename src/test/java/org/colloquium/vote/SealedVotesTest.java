package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.paper.PaperId;
import org.colloquium.vault.TestVault;
import org.colloquium.vault.Vault;
import org.colloquium.vote.count.Approvals;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who has the database, and not the key, can do with open votes; and what is done when the key is lost. */
class SealedVotesTest extends IntegrationTest {
    private static final Vault OTHER_KEY = TestVault.of(Base64.getEncoder().encodeToString(new byte[32]));

    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    ApprovalService approvals;

    @Autowired
    PlainVotes plain;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

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
    void theTableTellsNothingOfAVote() {
        stage.vote(cast.member(), ballot, 1, 2);
        String row = database.sql("select v::text from vote v where ballot_id = ? and member_id = ?")
                .params(ballot.id().value(), cast.member().value())
                .query(String.class)
                .single();
        assertThat(row).contains(cast.member().toString(), "v1.").doesNotContain("approve");
        for (PaperId paper : ballot.paperIds()) {
            assertThat(row).doesNotContain(paper.toString());
        }
        String before = sealed(cast.member());
        stage.vote(cast.member(), ballot, 1, 2);
        assertThat(sealed(cast.member()))
                .as("the same vote looks different each time")
                .isNotEqualTo(before);
        assertThat(approved(cast.member())).isEqualTo(ids(1, 2));
    }

    @Test
    void aVoteOpensInItsOwnRowOnly() {
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 2);
        put(cast.owner(), sealed(cast.member()));
        assertThatThrownBy(() -> approved(cast.owner())).isInstanceOf(LostVoteException.class);
        BallotDetails other = stage.open(cast);
        stage.vote(cast.member(), other, 3);
        database.sql("update vote set sealed_answer = ? where ballot_id = ?")
                .params(sealed(cast.member()), other.id().value())
                .update();
        assertThatThrownBy(() -> TestAccounts.as(cast.member(), () -> votes.mine(other.id())))
                .isInstanceOf(LostVoteException.class);
        TestAccounts.run(cast.owner(), () -> votes.withdraw(ballot.id()));
        TestAccounts.run(cast.organiser(), () -> ballots.cancel(other.id()));
    }

    /** Whoever writes into the database votes for nobody: what is not sealed is no vote. */
    @Test
    void whatIsPlainIsNotRead() {
        stage.vote(cast.member(), ballot, 1);
        put(cast.member(), "{\"approve\": []}");
        assertThatThrownBy(() -> approved(cast.member())).isInstanceOf(LostVoteException.class);
        assertThatThrownBy(this::close).isInstanceOf(LostVoteException.class);
        TestAccounts.run(cast.member(), () -> votes.withdraw(ballot.id()));
    }

    @Test
    void theVotesOfAnEarlierVersionAreSealedAtTheStart() {
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 2);
        String untouched = sealed(cast.owner());
        put(cast.member(), "{\"approve\": [\"" + ballot.paperIds().get(3) + "\"]}");
        plain.afterSingletonsInstantiated();
        plain.afterSingletonsInstantiated();
        assertThat(sealed(cast.member())).startsWith("v1.");
        assertThat(sealed(cast.owner())).isEqualTo(untouched);
        assertThat(approved(cast.member())).isEqualTo(ids(3));
        close();
        assertThat(counted()).isEqualTo(2);
    }

    /** After the close too only a member is told which of the counted votes was theirs. */
    @Test
    void theTablesDoNotTellWhoseACountedVoteWas() {
        stage.vote(cast.member(), ballot, 1);
        stage.vote(cast.owner(), ballot, 2);
        close();
        String mine = database.sql("select v::text from vote v where ballot_id = ? and member_id = ?")
                .params(ballot.id().value(), cast.member().value())
                .query(String.class)
                .single();
        assertThat(mine).contains("v1.");
        List<String> counted = database.sql("select id from counted_vote where ballot_id = ?")
                .param(ballot.id().value())
                .query((row, number) -> row.getString("id"))
                .list();
        assertThat(counted).hasSize(2).noneMatch(mine::contains);
        assertThat(approved(cast.member())).isEqualTo(ids(1));
        point(cast.owner(), pointer(cast.member()));
        assertThatThrownBy(() -> approved(cast.owner()))
                .as("another's is nobody's")
                .isInstanceOf(LostVoteException.class);
    }

    @Test
    void whereVotesOfAnEarlierVersionWentIsSealedAtTheStart() {
        stage.vote(cast.member(), ballot, 1);
        close();
        UUID counted = database.sql("select id from counted_vote where ballot_id = ?")
                .param(ballot.id().value())
                .query(UUID.class)
                .single();
        point(cast.member(), counted.toString());
        plain.afterSingletonsInstantiated();
        assertThat(pointer(cast.member())).startsWith("v1.");
        assertThat(approved(cast.member())).isEqualTo(ids(1));
    }

    private String pointer(AccountId member) {
        return database.sql("select sealed_pointer from vote where ballot_id = ? and member_id = ?")
                .params(ballot.id().value(), member.value())
                .query(String.class)
                .single();
    }

    private void point(AccountId member, String to) {
        database.sql("update vote set sealed_pointer = ? where ballot_id = ? and member_id = ?")
                .params(to, ballot.id().value(), member.value())
                .update();
    }

    @Test
    void nothingIsCountedWhileAVoteCannotBeOpened() {
        stage.vote(cast.owner(), ballot, 1);
        lose(cast.member());
        assertThatThrownBy(this::close)
                .isInstanceOf(LostVoteException.class)
                .hasMessageStartingWith("1 of 2 votes cannot be opened")
                .hasMessageContaining("the ballot stays open")
                .hasMessageEndingWith(": Mei Member.");
        assertThat(TestAccounts.as(cast.guest(), () -> ballots.details(ballot.id()))
                        .state())
                .isEqualTo(BallotState.OPEN);
        assertThat(counted()).isZero();
        assertThat(approved(cast.owner())).isEqualTo(ids(1));
        stage.vote(cast.member(), ballot, 1, 3);
        close();
        assertThat(counted()).isEqualTo(2);
        assertThat(approved(cast.member())).isEqualTo(ids(1, 3));
    }

    @Test
    void theClockWaitsForTheKeyToComeBack() {
        stage.vote(cast.member(), ballot, 2);
        String vote = sealed(cast.member());
        lose(cast.member());
        database.sql("update ballot set closes_at = now() where id = ?")
                .param(ballot.id().value())
                .update();
        stage.ring(ballot.id());
        assertThat(counted()).isZero();
        assertThat(database.sql(
                                "select count(*) from scheduled_tasks where task_instance like ? and execution_time > now()")
                        .param(ballot.id() + "@%")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        put(cast.member(), vote);
        stage.ring(ballot.id());
        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void aLostVoteIsNotReplacedByPartOfIt() {
        PaperId paper = ballot.paperIds().getFirst();
        lose(cast.member());
        TestAccounts.run(cast.member(), () -> {
            assertThat(approvals.open(cast.group(), List.of(paper)).get(paper))
                    .extracting(OpenVote::approved)
                    .isEqualTo(false);
            assertThat(approvals.chosen(cast.group(), List.of(paper))).isEmpty();
            assertThatThrownBy(() -> approvals.approve(ballot.id(), paper))
                    .isInstanceOf(LostVoteException.class)
                    .hasMessageContaining("vote again");
            votes.cast(ballot.id(), TestBallots.approve(ballot, 0));
            assertThat(approvals.chosen(cast.group(), ballot.paperIds())).containsExactly(paper);
        });
    }

    /** As after the key was changed and the earlier one thrown away. */
    private void lose(AccountId member) {
        stage.vote(member, ballot, 0);
        put(member, OTHER_KEY.seal("{\"approve\": []}", "vote:" + ballot.id() + ":" + member));
    }

    private void put(AccountId member, String sealed) {
        database.sql("update vote set sealed_answer = ? where ballot_id = ? and member_id = ?")
                .params(sealed, ballot.id().value(), member.value())
                .update();
    }

    private String sealed(AccountId member) {
        return database.sql("select sealed_answer from vote where ballot_id = ? and member_id = ?")
                .params(ballot.id().value(), member.value())
                .query(String.class)
                .single();
    }

    private void close() {
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
    }

    private long counted() {
        return database.sql("select count(*) from counted_vote where ballot_id = ?")
                .param(ballot.id().value())
                .query(Long.class)
                .single();
    }

    private Set<String> approved(AccountId who) {
        Map<String, Object> answer = TestAccounts.as(who, () -> votes.mine(ballot.id()))
                .orElseThrow()
                .answer();
        return Set.copyOf(Approvals.in(answer));
    }

    private Set<String> ids(int... papers) {
        return Set.copyOf(Approvals.in(TestBallots.approve(ballot, papers)));
    }
}
