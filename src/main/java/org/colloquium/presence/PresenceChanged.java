package org.colloquium.presence;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** Somebody has come to a paper, reads elsewhere in it, or has left. */
public record PresenceChanged(PaperId paper) implements Change {
    /** What whoever is on the paper follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("presence", paper.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(paper));
    }
}
