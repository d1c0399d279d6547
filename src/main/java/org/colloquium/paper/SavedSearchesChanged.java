package org.colloquium.paper;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** Somebody kept, changed or let go a search of a library. */
public record SavedSearchesChanged(GroupId group) implements Change {
    /** What whoever shows the saved searches of this library follows. */
    public static Topic topic(GroupId group) {
        return Topic.of("saved-searches", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group));
    }
}
