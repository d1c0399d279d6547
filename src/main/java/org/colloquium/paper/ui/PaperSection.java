package org.colloquium.paper.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** A section of the paper page, contributed by a feature as a bean. */
public interface PaperSection {
    /** Its place among the others on its side, the lowest on top: meetings 10, assignments 20, ballots 30, notes 50. */
    int order();

    /** Which side of the page it stands on. */
    Side side();

    /**
     * The section for this paper, built anew for each page. It loads and follows its own topics.
     *
     * @return nothing when there is nothing to say and nothing to do
     */
    Optional<Component> section(GroupDetails group, PaperId paper);

    /** The head says who is there, the bar what the reader makes of the paper; what is read is in the middle, who does what in the margin. */
    enum Side {
        HEAD,
        BAR,
        MIDDLE,
        MARGIN
    }
}
