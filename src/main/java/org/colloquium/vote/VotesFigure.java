package org.colloquium.vote;

import java.util.Collection;
import java.util.Map;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperFigure;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;

/** The library's column of approvals, of closed ballots only: an open one tells nothing. */
@Component
class VotesFigure implements PaperFigure {
    private final BallotService ballots;

    VotesFigure(BallotService ballots) {
        this.ballots = ballots;
    }

    @Override
    public String heading() {
        return "Votes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<PaperId, Integer> of(GroupId group, Collection<PaperId> papers) {
        return ballots.approvals(group, papers);
    }
}
