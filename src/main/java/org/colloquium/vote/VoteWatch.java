package org.colloquium.vote;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Has the clock look at a ballot's votes after one changed, where something may come of it: here others are under way, and do not show yet. */
@Component
class VoteWatch {
    private final BallotClock bell;
    private final Clock clock;

    VoteWatch(BallotClock bell, Clock clock) {
        this.bell = bell;
        this.clock = clock;
    }

    void look(Ballot ballot) {
        if (ballot.terms().watchVotes()) {
            bell.ringAt(ballot.id(), clock.instant());
        }
    }
}
