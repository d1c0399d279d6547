package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotEdit.Moment;
import org.colloquium.vote.count.EqualShares;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

class NominationServiceTest extends IntegrationTest {
    @Autowired
    BallotService ballots;

    @Autowired
    NominationService nominations;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    TestPapers papers;

    @Autowired
    JdbcClient database;

    private Cast cast;
    private PaperId paper;
    private BallotDetails ballot;

    @BeforeEach
    void prepare() {
        cast = groups.make();
        paper = papers.add(cast.group(), "Owls");
        ballot = stage.draft(cast);
    }

    @Test
    void membersProposeUntilTheVotingOpens() {
        assertThatThrownBy(() -> propose(cast.organiser(), paper))
                .as("of a draft only organisers know")
                .isInstanceOf(ConflictException.class);
        start();
        BallotDetails with = propose(cast.member(), paper);
        assertThat(with.state()).isEqualTo(BallotState.NOMINATIONS);
        assertThat(with.papers()).hasSize(5).last().isEqualTo(new BallotPaper(paper, "Owls"));
        assertThat(details(cast.guest()).proposers()).isEqualTo(Map.of(paper, cast.member()));
        assertThatThrownBy(() -> propose(cast.otherMember(), paper)).isInstanceOf(ConflictException.class);
        PaperId theirs = papers.add(groups.make().group(), "Elsewhere");
        assertThatThrownBy(() -> propose(cast.member(), theirs)).isInstanceOf(InvalidInputException.class);
        TestAccounts.run(cast.organiser(), () -> ballots.open(ballot.id()));
        assertThat(details(cast.guest()).papers()).hasSize(5);
        assertThat(details(cast.guest()).proposers()).containsKey(paper);
        PaperId late = papers.add(cast.group(), "Late");
        assertThatThrownBy(() -> propose(cast.member(), late)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> takeBack(cast.member(), paper)).isInstanceOf(ConflictException.class);
    }

    @Test
    void membersTakeTheirOwnBackAndOrganisersAny() {
        start();
        propose(cast.member(), paper);
        assertThatThrownBy(() -> takeBack(cast.otherMember(), paper)).isInstanceOf(ConflictException.class);
        assertThatThrownBy(() -> takeBack(cast.member(), ballot.paperIds().getFirst()))
                .isInstanceOf(ConflictException.class);
        assertThat(takeBack(cast.member(), paper).papers()).hasSize(4);
        assertThatThrownBy(() -> takeBack(cast.member(), paper)).isInstanceOf(NotFoundException.class);
        propose(cast.member(), paper);
        assertThat(takeBack(cast.organiser(), paper).papers()).hasSize(4);
        assertThat(takeBack(cast.owner(), ballot.paperIds().getFirst()).papers())
                .hasSize(3);
    }

    @Test
    void anOrganisersEditKeepsWhoProposed() {
        start();
        propose(cast.member(), paper);
        BallotEdit edit = BallotEdit.papers(List.of(paper, ballot.paperIds().get(2)), null);
        BallotDetails edited = TestAccounts.as(cast.organiser(), () -> ballots.edit(ballot.id(), edit, null));
        assertThat(edited.proposers()).isEqualTo(Map.of(paper, cast.member()));
        assertThat(edited.papers()).hasSize(2);
    }

    @Test
    void theClockOpensItFromNominations() {
        start();
        Instant soon = Instant.now().plusSeconds(3_600);
        BallotEdit edit = new BallotEdit(null, null, null, null, null, null, Moment.at(soon), Moment.SAME);
        TestAccounts.run(cast.organiser(), () -> ballots.edit(ballot.id(), edit, null));
        database.sql("update ballot set opens_at = now() - interval '1 second' where id = ?")
                .param(ballot.id().value())
                .update();
        stage.ring(ballot.id());
        assertThat(details(cast.guest()).state()).isEqualTo(BallotState.OPEN);
    }

    @Test
    void aProposedPaperTakesMinutesToo() {
        Map<String, Integer> costs = Map.of(ballot.paperIds().getFirst().toString(), 30);
        BallotEdit costly = new BallotEdit(
                null,
                EqualShares.NAME,
                null,
                List.of(ballot.paperIds().getFirst()),
                Map.of(EqualShares.COSTS, costs, EqualShares.BUDGET, 60),
                null,
                Moment.SAME,
                Moment.SAME);
        TestAccounts.run(cast.organiser(), () -> ballots.edit(ballot.id(), costly, null));
        start();
        propose(cast.member(), paper);
        assertThat(TestAccounts.as(cast.organiser(), () -> ballots.open(ballot.id()))
                        .state())
                .isEqualTo(BallotState.OPEN);
    }

    @Test
    void whoSeesAndWhoMay() {
        assertThat(running(cast.member())).isEmpty();
        assertThatThrownBy(() -> details(cast.member())).isInstanceOf(NotFoundException.class);
        start();
        assertThat(running(cast.guest())).containsExactly(new Nominating(ballot.id(), ballot.title()));
        assertThat(TestAccounts.as(
                                cast.guest(),
                                () -> ballots.list(
                                        cast.group(), Set.of(BallotState.NOMINATIONS), new PageRequest(5, null)))
                        .items())
                .hasSize(1);
        assertThatThrownBy(() -> propose(cast.guest(), paper)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> takeBack(cast.guest(), paper)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> TestAccounts.run(cast.member(), () -> nominations.start(ballot.id())))
                .isInstanceOf(AccessDeniedException.class);
        for (AccountId who : List.of(cast.stranger(), cast.administrator())) {
            assertThatThrownBy(() -> propose(who, paper)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> takeBack(who, paper)).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> running(who)).isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> nominations.propose(ballot.id(), paper)).isInstanceOf(AuthenticationException.class);
        TestAccounts.run(cast.organiser(), () -> ballots.cancel(ballot.id()));
        assertThat(details(cast.member()).state()).as("members knew of it").isEqualTo(BallotState.CANCELLED);
    }

    private void start() {
        TestAccounts.run(cast.organiser(), () -> nominations.start(ballot.id()));
    }

    private BallotDetails propose(AccountId who, PaperId what) {
        return TestAccounts.as(who, () -> nominations.propose(ballot.id(), what));
    }

    private BallotDetails takeBack(AccountId who, PaperId what) {
        return TestAccounts.as(who, () -> nominations.takeBack(ballot.id(), what));
    }

    private List<Nominating> running(AccountId who) {
        return TestAccounts.as(who, () -> nominations.running(cast.group()));
    }

    private BallotDetails details(AccountId who) {
        return TestAccounts.as(who, () -> ballots.details(ballot.id()));
    }
}
