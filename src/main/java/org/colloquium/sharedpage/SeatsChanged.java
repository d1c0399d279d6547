package org.colloquium.sharedpage;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** Somebody has opened the editor of a shared page, moved in it, or left. */
public record SeatsChanged(PaperId paper) implements Change {
    /** What whoever edits the page follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("page-seats", paper.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(paper));
    }
}
