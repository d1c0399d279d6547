package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotEdit.Moment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.TransactionException;

class BallotServiceTest extends IntegrationTest {
    private static final PageRequest PAGE = new PageRequest(50, null);
    private static final Set<BallotState> ALL = EnumSet.allOf(BallotState.class);

    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    BallotPaperUse use;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    TestPapers papers;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = groups.make();
    }

    @Test
    void organisersAndOwnersMakeOpenAndClose() {
        for (AccountId who : List.of(cast.organiser(), cast.owner())) {
            TestAccounts.run(who, () -> {
                BallotDetails draft = ballots.create(cast.group(), ballot(null));
                assertThat(draft.state()).isEqualTo(BallotState.DRAFT);
                assertThat(draft.voters()).isEmpty();
                assertThat(ballots.open(draft.id()).state()).isEqualTo(BallotState.OPEN);
                assertThat(ballots.close(draft.id()).state()).isEqualTo(BallotState.CLOSED);
                assertThat(ballots.details(draft.id()).closedAt()).isNotNull();
            });
        }
    }

    @Test
    void othersAreRefused() {
        BallotDetails open = stage.open(cast);
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            refused(who, AccessDeniedException.class, open.id());
        }
        for (AccountId who : List.of(cast.stranger(), cast.administrator(), disabled())) {
            refused(who, NotFoundException.class, open.id());
            assertThatThrownBy(() -> TestAccounts.as(who, () -> ballots.details(open.id())))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> ballots.list(cast.group(), ALL, PAGE)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> ballots.close(open.id())).isInstanceOf(AuthenticationException.class);
        assertThatThrownBy(() -> ballots.details(open.id())).isInstanceOf(AuthenticationException.class);
        assertThat(TestAccounts.as(cast.owner(), () -> ballots.details(open.id()))
                        .state())
                .isEqualTo(BallotState.OPEN);
    }

    private void refused(AccountId who, Class<? extends Throwable> how, BallotId id) {
        for (Runnable act : List.<Runnable>of(
                () -> ballots.create(cast.group(), ballot(null)),
                () -> ballots.edit(id, BallotEdit.closeAt(null), null),
                () -> ballots.open(id),
                () -> ballots.close(id),
                () -> ballots.cancel(id))) {
            assertThatThrownBy(() -> TestAccounts.run(who, act)).isInstanceOf(how);
        }
    }

    @Test
    void aDraftIsNotFoundByThoseWhoMayNotSeeIt() {
        BallotDetails draft = stage.draft(cast);
        BallotDetails given = stage.draft(cast);
        TestAccounts.run(cast.organiser(), () -> ballots.cancel(given.id()));
        PaperId paper = draft.papers().getFirst().id();
        for (AccountId who : List.of(cast.member(), cast.guest())) {
            TestAccounts.run(who, () -> {
                for (BallotId hidden : List.of(draft.id(), given.id())) {
                    assertThatThrownBy(() -> ballots.details(hidden)).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> ballots.open(hidden)).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> votes.result(hidden)).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> votes.cast(hidden, Map.of())).isInstanceOf(NotFoundException.class);
                    assertThatThrownBy(() -> votes.mine(hidden)).isInstanceOf(NotFoundException.class);
                }
                Listing<BallotLine> list = ballots.list(cast.group(), ALL, PAGE);
                assertThat(list.items()).isEmpty();
                assertThat(list.total()).isZero();
                assertThat(ballots.with(paper)).isEmpty();
                assertThat(ballots.countOwed(cast.group())).isZero();
            });
        }
        assertThat(use.usedOf(cast.group(), draft.paperIds()))
                .as("a reason to stay would tell of the draft")
                .isEmpty();
        TestAccounts.run(cast.organiser(), () -> {
            assertThat(ballots.list(cast.group(), ALL, PAGE).total()).isEqualTo(2);
            assertThat(ballots.with(paper)).extracting(PaperBallot::id).containsExactly(draft.id());
            assertThatThrownBy(() -> votes.cast(draft.id(), TestBallots.approve(draft, 0)))
                    .isInstanceOf(ConflictException.class);
        });
    }

    @Test
    void whoMayVoteIsSettledAtTheOpening() {
        BallotDetails ballot = stage.open(cast);
        assertThat(ballot.voters())
                .extracting(Voter::name)
                .containsExactly("Olga Owner", "Otis Organiser", "Mei Member", "Max Member");
        AccountId late = groups.join(cast.group(), "Lara Late", org.colloquium.group.Role.MEMBER);
        assertThatThrownBy(() -> stage.vote(late, ballot, 1)).isInstanceOf(ConflictException.class);
        database.sql("delete from membership where account_id = ?")
                .param(cast.otherMember().value())
                .update();
        BallotDetails now = TestAccounts.as(cast.owner(), () -> ballots.details(ballot.id()));
        assertThat(now.voters()).hasSize(4);
        assertThat(now.stillToVote()).extracting(Voter::name).doesNotContain("Max Member", "Lara Late");
    }

    @Test
    void listsTellWhatWaitsForMe() {
        BallotDetails one = stage.open(cast);
        BallotDetails two = stage.make(cast, Instant.EPOCH, Instant.now().plus(2, ChronoUnit.DAYS));
        stage.vote(cast.member(), one, 1);
        TestAccounts.run(cast.member(), () -> {
            assertThat(ballots.owed(cast.group())).extracting(BallotLine::id).containsExactly(two.id());
            assertThat(ballots.countOwed(cast.group())).isEqualTo(1);
            BallotLine line = ballots.list(cast.group(), ALL, PAGE).items().getLast();
            assertThat(line.voted()).isTrue();
            assertThat(line.votes()).isEqualTo(1);
            assertThat(line.voters()).isEqualTo(4);
            assertThat(line.papers()).isEqualTo(4);
        });
        TestAccounts.run(
                cast.guest(), () -> assertThat(ballots.countOwed(cast.group())).isZero());
    }

    @Test
    void listsContinueWhereAPageEnded() {
        List<BallotId> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.addFirst(stage.open(cast).id());
        }
        TestAccounts.run(cast.guest(), () -> {
            List<BallotId> read = new ArrayList<>();
            @Nullable String after = null;
            do {
                Listing<BallotLine> page = ballots.list(cast.group(), ALL, new PageRequest(2, after));
                assertThat(page.total()).isEqualTo(5);
                page.items().forEach(it -> read.add(it.id()));
                after = page.next();
            } while (after != null);
            assertThat(read).isEqualTo(made);
            assertThat(ballots.list(cast.group(), Set.of(BallotState.CLOSED), PAGE)
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void aDraftIsEditedAndTheSecondOfTwoIsTold() {
        BallotDetails draft = stage.draft(cast);
        List<PaperId> turned = draft.paperIds().reversed().subList(0, 3);
        TestAccounts.run(cast.organiser(), () -> {
            BallotDetails edited = ballots.edit(
                    draft.id(),
                    new BallotEdit("Summer", null, 3, turned, null, null, Moment.SAME, Moment.SAME),
                    draft.version());
            assertThat(edited.title()).isEqualTo("Summer");
            assertThat(edited.seats()).isEqualTo(3);
            assertThat(ballots.details(draft.id()).paperIds()).isEqualTo(turned);
            assertThat(edited.version()).isGreaterThan(draft.version());
            assertThatThrownBy(() -> ballots.edit(draft.id(), BallotEdit.papers(turned, null), draft.version()))
                    .isInstanceOf(StaleVersionException.class);
        });
    }

    @Test
    void refusesWhatItCannotTake() {
        PaperId mine = papers.add(cast.group(), "Mine");
        Cast elsewhere = groups.make();
        PaperId theirs = papers.add(elsewhere.group(), "Theirs");
        PaperId none = new PaperId(Ids.next());
        Instant past = Instant.now().minusSeconds(5);
        TestAccounts.run(cast.owner(), () -> {
            wrong("papers", new NewBallot("A", "approval", 1, List.of(mine, theirs), null, null, null));
            wrong("papers", new NewBallot("A", "approval", 1, List.of(none), null, null, null));
            wrong("papers", new NewBallot("A", "approval", 1, List.of(mine, mine), null, null, null));
            wrong("papers", new NewBallot("A", "approval", 1, null, null, null, null));
            wrong("papers", new NewBallot("A", "approval", 1, List.of(), past, null, null));
            wrong("title", new NewBallot(" ", "approval", 1, List.of(mine), null, null, null));
            wrong("title", new NewBallot(null, "approval", 1, List.of(mine), null, null, null));
            wrong("seats", new NewBallot("A", "approval", 0, List.of(mine), null, null, null));
            wrong("seats", new NewBallot("A", "approval", null, List.of(mine), null, null, null));
            wrong("method", new NewBallot("A", "coin", 1, List.of(mine), null, null, null));
            wrong("method", new NewBallot("A", null, 1, List.of(mine), null, null, null));
            wrong("options", new NewBallot("A", "approval", 1, List.of(mine), null, null, Map.of("max", 3)));
            wrong("closesAt", new NewBallot("A", "approval", 1, List.of(mine), null, past, null));
        });
    }

    private void wrong(String field, NewBallot ballot) {
        assertThatThrownBy(() -> ballots.create(cast.group(), ballot))
                .isInstanceOfSatisfying(
                        InvalidInputException.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    @Test
    void aCancelledBallotKeepsNoVotes() {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1);
        TestAccounts.run(cast.organiser(), () -> ballots.cancel(ballot.id()));
        TestAccounts.run(cast.member(), () -> {
            assertThat(ballots.details(ballot.id()).state()).isEqualTo(BallotState.CANCELLED);
            assertThat(votes.mine(ballot.id())).isEmpty();
            assertThatThrownBy(() -> votes.result(ballot.id()))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("cancelled");
            assertThatThrownBy(() -> votes.withdraw(ballot.id())).isInstanceOf(ConflictException.class);
        });
        assertThat(database.sql("select count(*) from vote where ballot_id = ?")
                        .param(ballot.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aPaperStaysWhileMembersVoteOnItAndItsTitleAfterwards() {
        BallotDetails ballot = stage.open(cast);
        PaperId paper = ballot.papers().get(1).id();
        assertThat(use.usedOf(cast.group(), ballot.paperIds())).hasSize(4).containsEntry(paper, "is on an open ballot");
        assertThatThrownBy(() -> remove(paper)).isInstanceOfAny(DataAccessException.class, TransactionException.class);
        stage.vote(cast.member(), ballot, 1);
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        assertThat(use.usedOf(cast.group(), List.of(paper))).containsEntry(paper, "was voted on");
        remove(paper);
        BallotResult result = TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()));
        assertThat(result.winners().getFirst()).isEqualTo(new BallotPaper(paper, "CogACT: A Model"));
        assertThat(TestAccounts.as(cast.guest(), () -> ballots.list(cast.group(), ALL, PAGE))
                        .items()
                        .getFirst()
                        .winners())
                .startsWith("CogACT: A Model");
    }

    @Test
    void aPaperThatIsGoneIsNotOnTheBallotThatOpens() {
        BallotDetails draft = stage.draft(cast);
        remove(draft.papers().getFirst().id());
        assertThat(TestAccounts.as(cast.organiser(), () -> ballots.open(draft.id()))
                        .papers())
                .hasSize(3);
    }

    @Test
    void aGroupGoesWithItsBallots() {
        BallotDetails open = stage.open(cast);
        BallotDetails closed = stage.open(cast);
        stage.vote(cast.member(), open, 1);
        stage.vote(cast.member(), closed, 1);
        TestAccounts.run(cast.organiser(), () -> ballots.close(closed.id()));
        database.sql("delete from reading_group where id = ?")
                .param(cast.group().value())
                .update();
        assertThat(database.sql("select count(*) from vote where ballot_id in (?, ?)")
                        .params(open.id().value(), closed.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void othersAreToldWhatOpenedAndClosed() {
        Instant before = Instant.now().minusSeconds(5);
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 2);
        TestAccounts.run(cast.owner(), () -> ballots.close(ballot.id()));
        List<BallotEvent> events = TestAccounts.as(cast.guest(), () -> ballots.events(cast.group(), before, 10));
        assertThat(events).extracting(BallotEvent::closed).containsExactly(true, false);
        assertThat(events).extracting(BallotEvent::who).containsExactly(cast.owner(), cast.organiser());
        assertThat(events.getFirst().winners()).containsExactly("Mapping Images", "Banana peeling");
        assertThat(TestAccounts.as(cast.owner(), () -> ballots.events(cast.group(), before, 10)))
                .as("not what I did myself")
                .extracting(BallotEvent::closed)
                .containsExactly(false);
    }

    @Test
    void approvalsAreToldOnlyAfterTheClose() {
        BallotDetails ballot = stage.open(cast);
        stage.vote(cast.member(), ballot, 1, 2);
        stage.vote(cast.owner(), ballot, 1);
        assertThat(approvals(ballot)).isEmpty();
        assertThat(TestAccounts.as(
                        cast.guest(), () -> ballots.with(ballot.papers().get(1).id())))
                .extracting(PaperBallot::approvals)
                .containsOnlyNulls();
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        assertThat(approvals(ballot))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ballot.papers().get(1).id(), 2, ballot.papers().get(2).id(), 1));
        PaperBallot seen = TestAccounts.as(
                cast.guest(), () -> ballots.with(ballot.papers().get(1).id()).getFirst());
        assertThat(seen.approvals()).isEqualTo(2);
        assertThat(seen.votes()).isEqualTo(2);
        assertThat(seen.chosen()).isTrue();
    }

    private Map<PaperId, Integer> approvals(BallotDetails ballot) {
        return TestAccounts.as(cast.guest(), () -> ballots.approvals(cast.group(), ballot.paperIds()));
    }

    private NewBallot ballot(@Nullable Instant opensAt) {
        return new NewBallot(
                "What next?", "approval", 1, List.of(papers.add(cast.group(), "A paper")), opensAt, null, null);
    }

    private AccountId disabled() {
        AccountId id = groups.join(cast.group(), "Dora Disabled", org.colloquium.group.Role.OWNER);
        accounts.disable(id);
        return id;
    }

    private void remove(PaperId paper) {
        database.sql("delete from paper where id = ?").param(paper.value()).update();
    }
}
