package org.colloquium.paper;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** Papers came into a library, left it, or were seen in another digest. */
public record PapersChanged(GroupId group) implements Change {
    /** What whoever shows this library follows. */
    public static Topic topic(GroupId group) {
        return Topic.of("papers", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group));
    }
}
