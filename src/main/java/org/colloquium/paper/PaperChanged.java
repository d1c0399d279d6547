package org.colloquium.paper;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;

/** One paper reads differently now. */
public record PaperChanged(PaperId paper) implements Change {
    /** What whoever shows this paper follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("paper", paper.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(paper));
    }
}
