package org.colloquium.group;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** A group's name, members or roles are no longer what they were. */
public record GroupChanged(GroupId group) implements Change {
    /** For pages that list all groups. */
    public static final Topic ANY = new Topic("groups");

    public static Topic topic(GroupId group) {
        return Topic.of("group", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group), ANY);
    }
}
