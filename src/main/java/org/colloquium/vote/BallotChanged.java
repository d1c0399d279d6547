package org.colloquium.vote;

import java.util.HashSet;
import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/**
 * Something about a ballot is different now, other than who has voted ({@link VoteChanged}).
 *
 * @param inLists whether lists of ballots show it
 */
public record BallotChanged(GroupId group, BallotId ballot, boolean inLists) implements Change {
    /** What the page of one ballot follows. */
    public static Topic topic(BallotId ballot) {
        return Topic.of("ballot", ballot.value());
    }

    /** What lists of a group's ballots follow. */
    public static Topic topic(GroupId group) {
        return Topic.of("ballots", group.value());
    }

    @Override
    public Set<Topic> topics() {
        Set<Topic> topics = new HashSet<>(Set.of(topic(ballot)));
        if (inLists) {
            topics.add(topic(group));
        }
        return topics;
    }
}
