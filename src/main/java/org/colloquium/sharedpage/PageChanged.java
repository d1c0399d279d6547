package org.colloquium.sharedpage;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** Somebody has written on the shared page of a paper. */
public record PageChanged(PaperId paper) implements Change {
    /** What whoever shows or edits the page follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("page", paper.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(paper));
    }
}
