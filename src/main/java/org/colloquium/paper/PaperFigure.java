package org.colloquium.paper;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.colloquium.group.GroupId;
import org.colloquium.live.Topic;

/** A column of figures in the library, such as the number of notes, contributed by the feature that counts them. */
public interface PaperFigure {
    /** The head of the column, in one word. */
    String heading();

    /** Its place from the left. */
    int order();

    /** What to show for those of these papers that have any, in one query, as the caller may see it. */
    Map<PaperId, Integer> of(GroupId group, Collection<PaperId> papers);

    /** After which changes the figures are stale. */
    default Set<Topic> follows(GroupId group) {
        return Set.of();
    }
}
