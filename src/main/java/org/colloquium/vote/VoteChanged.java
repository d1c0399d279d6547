package org.colloquium.vote;

import java.util.HashSet;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/**
 * Somebody voted, voted otherwise or took the vote back. Apart from {@link BallotChanged}, since it comes often and
 * little of a page shows it.
 *
 * @param turnout whether who has voted is different now; else only the voter's own pages show something new
 */
public record VoteChanged(GroupId group, BallotId ballot, AccountId voter, boolean turnout) implements Change {
    /** What shows who has voted on one ballot follows. */
    public static Topic turnout(BallotId ballot) {
        return Topic.of("turnout", ballot.value());
    }

    /** What shows how many have voted on each of a group's ballots follows. */
    public static Topic turnouts(GroupId group) {
        return Topic.of("turnouts", group.value());
    }

    /** What shows a member their own votes follows. */
    public static Topic own(AccountId voter) {
        return Topic.of("own-votes", voter.value());
    }

    @Override
    public Set<Topic> topics() {
        Set<Topic> topics = new HashSet<>(Set.of(own(voter)));
        if (turnout) {
            topics.add(turnout(ballot));
            topics.add(turnouts(group));
        }
        return topics;
    }
}
