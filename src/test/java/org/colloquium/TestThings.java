package org.colloquium;

import java.util.HashMap;
import java.util.Map;
import org.colloquium.group.GroupId;
import org.colloquium.group.TestGroup;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.TestPapers;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.TestBallots;
import org.springframework.boot.test.context.TestComponent;

/** One thing of every kind that a guarded method takes, all in one group. */
@TestComponent
class TestThings {
    private final TestPapers papers;
    private final TestBallots ballots;

    TestThings(TestPapers papers, TestBallots ballots) {
        this.papers = papers;
        this.ballots = ballots;
    }

    /** By the kind of id. */
    Map<Class<?>, Object> of(TestGroup.Cast cast) {
        Map<Class<?>, Object> things = new HashMap<>();
        things.put(GroupId.class, cast.group());
        things.put(PaperId.class, papers.add(cast.group(), "A paper to ask about"));
        things.put(BallotId.class, ballots.open(cast).id());
        return things;
    }
}
