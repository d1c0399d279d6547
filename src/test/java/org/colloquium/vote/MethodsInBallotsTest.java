package org.colloquium.vote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.TestGroup;
import org.colloquium.group.TestGroup.Cast;
import org.colloquium.vote.BallotEdit.Moment;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;
import org.colloquium.vote.count.Question;
import org.colloquium.vote.count.TieBreak;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;

/** A group's ballot by each of the methods. */
class MethodsInBallotsTest extends IntegrationTest {
    @Autowired
    BallotService ballots;

    @Autowired
    VoteService votes;

    @Autowired
    ApprovalService approvals;

    @Autowired
    CountService counting;

    @Autowired
    TestBallots stage;

    @Autowired
    TestGroup groups;

    @Autowired
    JdbcClient database;

    private Cast cast;

    @BeforeEach
    void prepare() {
        cast = groups.make();
    }

    static List<String> methods() {
        return Methods.names();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void isVotedOnSealedCountedAndRecounted(String method) {
        BallotDetails ballot = stage.open(cast, method, Map.of());
        cast(cast.member(), ballot, stage.prefer(ballot, 2, 1));
        cast(cast.owner(), ballot, stage.prefer(ballot, 1, 3));
        cast(cast.otherMember(), ballot, ballot.form().nothing());
        assertThat(database.sql("select string_agg(sealed_answer, ' ') from vote where ballot_id = ?")
                        .param(ballot.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(ballot.form().field(), ballot.paperIds().get(2).toString());
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.result(ballot.id())))
                    .isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.votes(ballot.id())))
                    .isInstanceOf(ConflictException.class);
        }
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        CountedVotes counted = TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id()));
        BallotResult result = TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()));
        assertThat(counted.votes()).hasSize(3);
        assertThat(result.winners()).hasSize(2);
        assertThat(result.winners())
                .extracting(BallotPaper::id)
                .contains(ballot.paperIds().get(1));
        Count again =
                TestAccounts.as(cast.stranger(), () -> counting.count(method, counted.question(), counted.votes()));
        assertThat(again.winners()).isEqualTo(result.count().winners());
        assertThat(again.votesDigest()).isEqualTo(result.count().votesDigest());
        assertThat(result.headline()).contains("CogACT", "are chosen");
        assertThat(result.reasons()).allSatisfy(it -> assertThat(it).doesNotContain("{}"));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aLotIsDrawnAsVotingOpensAndObeyedByAnyRecount(String method) {
        BallotDetails ballot = stage.open(cast, method, Map.of(), ties("lot"));
        List<String> order = ballot.question().candidates();
        assertThat(ballot.tieSeed()).startsWith(ballot.id() + "/");
        assertThat(ballot.paperIds().stream().map(String::valueOf))
                .as("shown before anybody votes")
                .isEqualTo(order);
        for (AccountId who : List.of(cast.member(), cast.owner())) {
            cast(who, ballot, ballot.form().nothing());
        }
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        CountedVotes counted = TestAccounts.as(cast.guest(), () -> votes.votes(ballot.id()));
        BallotResult result = TestAccounts.as(cast.guest(), () -> votes.result(ballot.id()));
        assertThat(counted.candidates()).isEqualTo(order);
        assertThat(result.count().tieBreak()).isEqualTo(new TieBreak("lot", ballot.tieSeed()));
        Question shuffled = new Question(
                order.reversed(),
                counted.seats(),
                counted.options(),
                result.count().tieBreak());
        for (Question question : List.of(counted.question(), shuffled)) {
            Count again = TestAccounts.as(cast.stranger(), () -> counting.count(method, question, counted.votes()));
            assertThat(again.winners()).isEqualTo(result.count().winners()).isEqualTo(order.subList(0, 2));
            assertThat(again.votesDigest()).isEqualTo(result.count().votesDigest());
        }
    }

    @Test
    void minutesSettleTiesOnlyWherePapersTakeThem() {
        BallotDetails draft = stage.draft(cast);
        List<Integer> minutes = List.of(30, 10, 20, 10);
        Map<String, Object> costs = new LinkedHashMap<>();
        draft.paperIds().forEach(it -> costs.put(it.toString(), minutes.get(costs.size())));
        TestAccounts.run(cast.organiser(), () -> {
            assertThatThrownBy(() -> ballots.edit(draft.id(), terms(ties("minutes")), null))
                    .isInstanceOf(InvalidInputException.class);
            ballots.edit(draft.id(), method("equal-shares", Map.of("costs", costs, "budget", 40)), null);
            ballots.edit(draft.id(), terms(ties("minutes")), null);
            assertThatThrownBy(() -> ballots.edit(draft.id(), method("approval", null), null))
                    .isInstanceOf(InvalidInputException.class);
            assertThat(ballots.open(draft.id()).papers())
                    .extracting(BallotPaper::title)
                    .containsExactly("CogACT: A Model", "Zebra stripes", "Mapping Images", "Banana peeling");
            assertThatThrownBy(() -> ballots.edit(draft.id(), terms(ties("lot")), null))
                    .as("settled while members vote")
                    .isInstanceOf(ConflictException.class);
        });
        assertThatThrownBy(() -> ties("coin")).isInstanceOf(InvalidInputException.class);
    }

    private static Terms ties(String by) {
        return new Terms(false, null, null, null, false, false, 24, null, by);
    }

    private static BallotEdit terms(Terms terms) {
        return new BallotEdit(null, null, null, null, null, terms, Moment.SAME, Moment.SAME);
    }

    @Test
    void answersOfAnotherFormAreRefusedInWords() {
        for (String method : methods()) {
            BallotDetails ballot = stage.open(cast, method, Map.of());
            for (Form form : Form.values()) {
                if (form != ballot.form()) {
                    assertThatThrownBy(() -> cast(cast.member(), ballot, form.nothing()))
                            .as(method + " " + form)
                            .isInstanceOf(InvalidInputException.class);
                }
            }
        }
    }

    @Test
    void dotsBeyondTheBudgetAreRefused() {
        BallotDetails ballot = stage.open(cast, "quadratic", Map.of("budget", 9));
        String paper = ballot.paperIds().getFirst().toString();
        cast(cast.member(), ballot, Map.of("dots", Map.of(paper, 3)));
        assertThatThrownBy(() -> cast(cast.member(), ballot, Map.of("dots", Map.of(paper, 4))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("cost 16 of 9");
        assertThat(TestAccounts.as(cast.member(), () -> votes.mine(ballot.id()))
                        .orElseThrow()
                        .answer())
                .isEqualTo(Map.of("dots", Map.of(paper, 3)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"equal-shares", "phragmen", "pav"})
    void onePaperIsApprovedOfByAKey(String method) {
        BallotDetails ballot = stage.open(cast, method, Map.of());
        var paper = ballot.paperIds().getFirst();
        TestAccounts.run(cast.member(), () -> {
            assertThat(approvals.open(cast.group(), List.of(paper)).values())
                    .extracting(OpenVote::ballot)
                    .containsExactly(ballot.id());
            approvals.approve(ballot.id(), paper);
            assertThat(approvals.chosen(cast.group(), List.of(paper))).containsExactly(paper);
        });
    }

    @Test
    void rankedBallotsAreNotApprovedOf() {
        BallotDetails ballot = stage.open(cast, "schulze", Map.of());
        TestAccounts.run(
                cast.member(),
                () -> assertThat(approvals.open(cast.group(), ballot.paperIds()))
                        .isEmpty());
        cast(cast.member(), ballot, stage.prefer(ballot, 1));
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        TestAccounts.run(
                cast.member(),
                () -> assertThat(ballots.approvals(cast.group(), ballot.paperIds()))
                        .as("first places are no approvals")
                        .isEmpty());
    }

    @Test
    void otherMethodsAreComparedAfterTheCloseOnly() {
        BallotDetails ballot = stage.open(cast, "schulze", Map.of());
        cast(cast.member(), ballot, stage.prefer(ballot, 2, 1));
        for (AccountId who : List.of(cast.owner(), cast.organiser(), cast.member(), cast.guest())) {
            assertThatThrownBy(() -> TestAccounts.as(who, () -> votes.others(ballot.id())))
                    .isInstanceOf(ConflictException.class);
        }
        assertThatThrownBy(() -> TestAccounts.as(cast.stranger(), () -> votes.others(ballot.id())))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> votes.others(ballot.id())).isInstanceOf(AuthenticationException.class);
        TestAccounts.run(cast.organiser(), () -> ballots.close(ballot.id()));
        assertThat(TestAccounts.as(cast.guest(), () -> votes.others(ballot.id())))
                .allSatisfy(it -> assertThat(it.winners()).hasSize(2))
                .extracting(OtherCount::method)
                .containsExactly("ranked-pairs", "irv", "stv", "meek");
    }

    @Test
    void theMethodIsFixedOnceVotingOpens() {
        BallotDetails draft = stage.draft(cast);
        BallotEdit toScore = method("score", Map.of("max", 5));
        TestAccounts.run(cast.organiser(), () -> {
            assertThat(ballots.edit(draft.id(), toScore, null).options()).isEqualTo(Map.of("max", 5));
            assertThat(ballots.edit(draft.id(), method("dots", null), null).options())
                    .as("another method starts with its own options")
                    .isEmpty();
            assertThatThrownBy(() -> ballots.edit(draft.id(), method("plurality", null), null))
                    .isInstanceOf(InvalidInputException.class);
            assertThatThrownBy(() -> ballots.edit(draft.id(), method("dots", Map.of("max", 5)), null))
                    .isInstanceOf(InvalidInputException.class);
            ballots.open(draft.id());
            assertThatThrownBy(() -> ballots.edit(draft.id(), toScore, null)).isInstanceOf(ConflictException.class);
            assertThatThrownBy(() -> ballots.edit(draft.id(), method(null, Map.of("budget", 5)), null))
                    .isInstanceOf(ConflictException.class);
        });
    }

    @Test
    void minutesGoWithThePapersThatAreLeft() {
        BallotDetails draft = stage.draft(cast);
        Map<String, Object> costs = new LinkedHashMap<>();
        draft.paperIds().forEach(it -> costs.put(it.toString(), 20));
        TestAccounts.run(cast.organiser(), () -> {
            ballots.edit(draft.id(), method("equal-shares", Map.of("costs", costs, "budget", 40)), null);
            BallotDetails fewer =
                    ballots.edit(draft.id(), BallotEdit.papers(draft.paperIds().subList(1, 4), null), null);
            assertThat((Map<?, ?>) fewer.options().get("costs")).hasSize(3);
            ballots.open(draft.id());
        });
    }

    @Test
    void pavRefusesPolitelyWhatItCannotCount() {
        assertThatThrownBy(() -> Methods.named("pav").checkFor(question(20, 8), 100_000))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("Take equal-shares or phragmen");
        Methods.named("pav").checkFor(question(20, 8), 200);
    }

    private static Question question(int candidates, int seats) {
        return new Question(
                IntStream.range(0, candidates).mapToObj(it -> "P" + it).toList(), seats, Map.of());
    }

    private static BallotEdit method(@Nullable String method, @Nullable Map<String, Object> options) {
        return new BallotEdit(null, method, null, null, options, null, Moment.SAME, Moment.SAME);
    }

    private void cast(AccountId who, BallotDetails ballot, Map<String, Object> answer) {
        TestAccounts.run(who, () -> votes.cast(ballot.id(), answer));
    }
}
