package org.colloquium.assignment;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A group's draft was proposed, changed, published or thrown away; only organisers' pages follow it. */
public record ProposalChanged(GroupId group) implements Change {
    public static Topic topic(GroupId group) {
        return Topic.of("proposal", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group));
    }
}
