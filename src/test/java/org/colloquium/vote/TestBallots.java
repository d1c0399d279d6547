package org.colloquium.vote;

import java.time.Instant;
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

    public BallotDetails make(TestGroup.Cast cast, @Nullable Instant opensAt, @Nullable Instant closesAt) {
        List<PaperId> chosen = Stream.of("Banana peeling", "CogACT: A Model", "Mapping Images", "Zebra stripes")
                .map(it -> papers.add(cast.group(), it))
                .toList();
        return TestAccounts.as(
                cast.organiser(),
                () -> ballots.create(
                        cast.group(),
                        new NewBallot("What do we discuss next?", "approval", 2, chosen, opensAt, closesAt, Map.of())));
    }

    /** What the clock does when it rings for this ballot. */
    public void ring(BallotId ballot) {
        course.tick(ballot);
    }

    /** Votes for the papers with these numbers. */
    public MyVote vote(AccountId who, BallotDetails ballot, int... papers) {
        return TestAccounts.as(who, () -> votes.cast(ballot.id(), approve(ballot, papers)));
    }

    static Map<String, Object> approve(BallotDetails ballot, int... papers) {
        return Map.of(
                "approve",
                java.util.Arrays.stream(papers)
                        .mapToObj(it -> ballot.papers().get(it).id().toString())
                        .toList());
    }
}
