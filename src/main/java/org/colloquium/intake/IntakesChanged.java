package org.colloquium.intake;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A feed or the mailbox of a group was set up, changed, or has run. */
public record IntakesChanged(GroupId group) implements Change {
    /** What whoever shows them follows. */
    public static Topic topic(GroupId group) {
        return Topic.of("intakes", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group));
    }
}
