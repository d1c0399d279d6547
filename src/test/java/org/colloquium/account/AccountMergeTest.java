package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Named;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.colloquium.note.TestNotes;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotService;
import org.colloquium.vote.DelegationService;
import org.colloquium.vote.LostVoteException;
import org.colloquium.vote.TestBallots;
import org.colloquium.vote.VoteService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountMergeTest extends IntegrationTest {
    @Autowired
    AccountMerge merging;

    @Autowired
    AccountService service;

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    MemberService members;

    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    TestBallots testBallots;

    @Autowired
    DelegationService delegations;

    @Autowired
    TestNotes notes;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    TestGroup.Cast cast;
    AccountId ada;
    AccountId stays;
    AccountId goes;

    @BeforeEach
    void prepare() {
        cast = stage.make();
        ada = cast.administrator();
        stays = cast.member();
        goes = cast.otherMember();
        signIn.password(ada);
        signIn.password(stays);
    }

    @Test
    void theHigherRoleAndAllThatWasWrittenStay() {
        database.sql("update membership set role = 'ORGANISER' where account_id = ?")
                .param(goes.value())
                .update();
        PaperId paper = papers.add(cast.group(), "A paper");
        notes.reply(goes, notes.write(stays, paper, "Mine"), "Also mine");
        MergePreview preview = as(ada, () -> merging.preview(stays, goes));
        assertThat(preview.has()).contains("one group", "one note");
        assertThat(preview.brings()).contains("one group", "one reply").doesNotContain("one note");
        merge();
        assertThat(as(cast.owner(), () -> members.of(cast.group())))
                .noneMatch(it -> it.id().equals(goes))
                .anySatisfy(it -> {
                    assertThat(it.id()).isEqualTo(stays);
                    assertThat(it.role()).isEqualTo(Role.ORGANISER);
                });
        assertThat(count("select count(*) from reply where author_id = ?", stays))
                .isEqualTo(1);
    }

    @Test
    void whoWasMentionedStillIs() {
        PaperId paper = papers.add(cast.group(), "A paper");
        String both = Named.person("Before", goes.value()) + " and " + Named.person("Stays", stays.value());
        var note = notes.write(cast.owner(), paper, both);
        var reply = notes.reply(cast.owner(), note, Named.person("Before", goes.value()));
        merge();
        assertThat(count("select count(*) from mention where account_id = ?", stays))
                .isEqualTo(2);
        assertThat(database.sql("select markdown from reply where id = ?")
                        .param(reply.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Named.person("Before", stays.value()));
    }

    @Test
    void ofTwoVotesOnAnOpenBallotTheLaterStays() {
        BallotDetails first = testBallots.open(cast);
        testBallots.vote(goes, first, 0);
        testBallots.vote(stays, first, 1);
        BallotDetails second = testBallots.open(cast);
        testBallots.vote(stays, second, 1);
        testBallots.vote(goes, second, 2);
        BallotDetails third = testBallots.open(cast);
        testBallots.vote(goes, third, 3);
        merge();
        assertThat(mine(first)).isEqualTo(chosen(first, 1));
        assertThat(mine(second)).isEqualTo(chosen(second, 2));
        assertThat(mine(third)).isEqualTo(chosen(third, 3));
        assertThat(count("select count(*) from vote v join ballot b on b.id = v.ballot_id where v.member_id = ?", goes))
                .isZero();
        assertThat(count("select count(*) from ballot_voter where member_id = ?", goes))
                .isZero();
        as(cast.organiser(), () -> ballots.close(second.id()));
        assertThat(counted(second)).isEqualTo(1);
    }

    @Test
    void votesGivenAwayAndTakenOnFollow() {
        BallotDetails given = testBallots.open(cast);
        TestAccounts.run(goes, () -> delegations.give(given.id(), cast.owner()));
        BallotDetails taken = testBallots.open(cast);
        TestAccounts.run(cast.owner(), () -> delegations.give(taken.id(), goes));
        BallotDetails between = testBallots.open(cast);
        TestAccounts.run(stays, () -> delegations.give(between.id(), goes));
        merge();
        assertThat(delegate(given, stays)).isEqualTo(cast.owner());
        assertThat(delegate(taken, cast.owner())).isEqualTo(stays);
        assertThat(delegate(between, stays)).isNull();
        testBallots.vote(stays, taken, 1);
        testBallots.vote(stays, between, 1);
        as(cast.organiser(), () -> ballots.close(taken.id()));
        assertThat(counted(taken)).isEqualTo(2);
    }

    private @Nullable AccountId delegate(BallotDetails ballot, AccountId giver) {
        return as(cast.organiser(), () -> ballots.details(ballot.id()))
                .voter(giver)
                .orElseThrow()
                .delegate();
    }

    @Test
    void aVoteThatCannotBeOpenedIsNotMovedToWhereItNeverCould() {
        BallotDetails ballot = testBallots.open(cast);
        testBallots.vote(goes, ballot, 0);
        database.sql("update vote set sealed_answer = 'of a lost key' where member_id = ?")
                .param(goes.value())
                .update();
        assertThatThrownBy(this::merge)
                .isInstanceOf(LostVoteException.class)
                .hasMessageContaining("Nothing was merged");
        testBallots.vote(goes, ballot, 2);
        merge();
        assertThat(mine(ballot)).isEqualTo(chosen(ballot, 2));
    }

    @Test
    void whatWasCountedStaysCounted() {
        BallotDetails ballot = testBallots.open(cast);
        testBallots.vote(stays, ballot, 0);
        testBallots.vote(goes, ballot, 1);
        as(cast.organiser(), () -> ballots.close(ballot.id()));
        int called = called(ballot);
        merge();
        assertThat(counted(ballot)).isEqualTo(2);
        assertThat(called(ballot)).isEqualTo(called);
        assertThat(mine(ballot)).isEqualTo(chosen(ballot, 0));
        AccountId late = stage.join(cast.group(), "Came Later", Role.MEMBER);
        signIn.password(late);
        merge(late, stays);
        assertThat(called(ballot)).isEqualTo(called);
        assertThat(mine(late, ballot)).as("it moves to who was not called").isEqualTo(chosen(ballot, 0));
        assertThat(count("select count(*) from account where merged_into = ?", late))
                .isEqualTo(2);
    }

    @Test
    void nobodySignsInWithTheOneThatWentAndItsAddressIsFree() {
        signIn.password(goes);
        signIn.bearer(goes);
        String email = signIn.email(goes);
        String kept = signIn.email(stays);
        merge();
        assertThat(count("select count(*) from access_token where account_id = ?", goes))
                .isZero();
        assertThat(count(
                        "select count(*) from account where id = ? and not enabled and password_hash is null and epoch > 0",
                        goes))
                .isEqualTo(1);
        assertThatThrownBy(() -> as(ada, () -> service.details(goes))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> as(ada, () -> service.edit(goes, AccountEdit.enabled(true))))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(ada, () -> service.search(AccountQuery.of(""))))
                .contains(stays)
                .doesNotContain(goes);
        as(ada, () -> service.make(new NewAccount(email, "Somebody else", null, false)));
        assertThat(database.sql(
                                "select recipient from letter where subject like 'Your two accounts%' order by id desc limit 2")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(email, kept);
        assertThat(count("select count(*) from deed where kind = 'accounts-merged' and subject_id = ?", stays))
                .isEqualTo(1);
    }

    @Test
    void anAdministratorsRightsGoOver() {
        database.sql("update account set administrator = true where id = ?")
                .param(goes.value())
                .update();
        merge();
        assertThat(count("select count(*) from account where id = ? and administrator", stays))
                .isEqualTo(1);
    }

    @Test
    void whoHasNotShownWhoTheyAreIsRefused() {
        assertThatThrownBy(() -> as(ada, () -> merging.merge(stays, goes))).isInstanceOf(IdentityUnconfirmed.class);
        assertThat(count("select count(*) from account where merged_into is not null and id = ?", goes))
                .isZero();
    }

    @Test
    void whatCannotBeOneIsRefused() {
        assertThatThrownBy(() -> merge(stays, stays)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> merge(stays, ada)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> merge(goes, stays))
                .as("no password")
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("no password");
        accounts.disable(stays);
        assertThatThrownBy(this::merge).isInstanceOf(ConflictException.class).hasMessageContaining("disabled");
    }

    private AccountDetails merge() {
        return merge(stays, goes);
    }

    private AccountDetails merge(AccountId staying, AccountId going) {
        return as(ada, () -> {
            reauthentication.confirm(TestSignIn.PASSWORD, "");
            return merging.merge(staying, going);
        });
    }

    private Map<String, Object> mine(BallotDetails ballot) {
        return mine(stays, ballot);
    }

    private Map<String, Object> mine(AccountId who, BallotDetails ballot) {
        return as(who, () -> votes.mine(ballot.id())).orElseThrow().answer();
    }

    private int called(BallotDetails ballot) {
        return database.sql("select count(*) from ballot_voter where ballot_id = ?")
                .param(ballot.id().value())
                .query(Integer.class)
                .single();
    }

    private static Map<String, Object> chosen(BallotDetails ballot, int paper) {
        return Map.of("approve", List.of(ballot.papers().get(paper).id().toString()));
    }

    private int counted(BallotDetails ballot) {
        return database.sql("select count(*) from counted_vote where ballot_id = ?")
                .param(ballot.id().value())
                .query(Integer.class)
                .single();
    }

    private int count(String sql, AccountId who) {
        return database.sql(sql).param(who.value()).query(Integer.class).single();
    }

    private static <T> T as(AccountId who, Callable<T> work) {
        return TestAccounts.as(who, work);
    }
}
