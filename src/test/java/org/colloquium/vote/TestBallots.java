package org.colloquium.vote;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/** Makes ballots by approval for tests. */
@TestComponent
public class TestBallots {
    public static final Terms NAMED = new Terms(true, null, null, null, false, false, 24, null, "order");

    private final BallotService ballots;
    private final VoteService votes;
    private final BallotCourse course;
    private final TestPapers papers;

    TestBallots(BallotService ballots, VoteService votes, BallotCourse course, TestPapers papers) {
        this.course = course;
        this.ballots = ballots;
        this.votes = votes;
        this.papers = papers;
    }

    /** An open ballot of the organiser over four papers with two seats. */
    public BallotDetails open(TestGroup.Cast cast) {
        return make(cast, Instant.EPOCH, null);
    }

    public BallotDetails draft(TestGroup.Cast cast) {
        return make(cast, null, null);
    }

    /** An open one by this method. */
    public BallotDetails open(TestGroup.Cast cast, String method, Map<String, Object> options) {
        return make(cast, method, options, Instant.EPOCH, null, Terms.USUAL);
    }

    /** An open one by this method and these terms. */
    public BallotDetails open(TestGroup.Cast cast, String method, Map<String, Object> options, Terms terms) {
        return make(cast, method, options, Instant.EPOCH, null, terms);
    }

    /** An open one by these terms. */
    public BallotDetails open(TestGroup.Cast cast, Terms terms) {
        return open(cast, terms, null);
    }

    /** An open one by these terms that closes by the clock. */
    public BallotDetails open(TestGroup.Cast cast, Terms terms, @Nullable Instant closesAt) {
        return make(cast, "approval", Map.of(), Instant.EPOCH, closesAt, terms);
    }

    public BallotDetails make(TestGroup.Cast cast, @Nullable Instant opensAt, @Nullable Instant closesAt) {
        return make(cast, "approval", Map.of(), opensAt, closesAt, Terms.USUAL);
    }

    private BallotDetails make(
            TestGroup.Cast cast,
            String method,
            Map<String, Object> options,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            Terms terms) {
        List<PaperId> chosen = Stream.of("Banana peeling", "CogACT: A Model", "Mapping Images", "Zebra stripes")
                .map(it -> papers.add(cast.group(), it))
                .toList();
        return TestAccounts.as(
                cast.organiser(),
                () -> ballots.create(
                        cast.group(),
                        new NewBallot(
                                "What do we discuss next?", method, 2, chosen, opensAt, closesAt, options, terms)));
    }

    /** What the clock does when it rings for this ballot. */
    public void ring(BallotId ballot) {
        course.tick(ballot);
    }

    /** Votes for the papers with these numbers. */
    public MyVote vote(AccountId who, BallotDetails ballot, int... papers) {
        return TestAccounts.as(who, () -> votes.cast(ballot.id(), approve(ballot, papers)));
    }

    /** Votes in the form that the ballot asks for, the first of these papers the most, the others nothing. */
    public MyVote voteFor(AccountId who, BallotDetails ballot, int... papers) {
        return TestAccounts.as(who, () -> votes.cast(ballot.id(), prefer(ballot, papers)));
    }

    /** A vote for these papers, the first the most. */
    public Map<String, Object> prefer(BallotDetails ballot, int... papers) {
        List<String> ids = ballot.paperIds().stream().map(String::valueOf).toList();
        Map<String, Integer> points = new LinkedHashMap<>();
        for (int i = 0; i < papers.length; i++) {
            points.put(ids.get(papers[i]), Math.max(1, 5 - i));
        }
        return switch (ballot.form()) {
            case APPROVALS -> approve(ballot, papers);
            case SCORES, DOTS -> Map.of(ballot.form().field(), points);
            case RANKING ->
                Map.of(
                        "ranking",
                        Arrays.stream(papers)
                                .mapToObj(it -> List.of(ids.get(it)))
                                .toList());
        };
    }

    static Map<String, Object> approve(BallotDetails ballot, int... papers) {
        return Map.of(
                "approve",
                Arrays.stream(papers)
                        .mapToObj(it -> ballot.papers().get(it).id().toString())
                        .toList());
    }
}
