package org.colloquium.note;

import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.Veils;

/** What is hidden in a group until one has written has changed. */
public record BlindnessChanged(GroupId group) implements Change {
    public static Topic topic(GroupId group) {
        return Topic.of("blind", group.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(group), NotesChanged.inGroup(group), Veils.topic(group));
    }
}
