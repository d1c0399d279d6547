package org.colloquium.paper.ui;

import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** Something to do with the papers chosen in the library, contributed by a feature as a bean. */
public interface BulkAction {
    /** What the button says, such as "Put on a ballot". */
    String label();

    /** Its place from the left. */
    int order();

    /** Offered to those who may do this. */
    Action action();

    /** Runs in the UI of the reader, with at least one paper. */
    void run(GroupDetails group, List<PaperId> papers);
}
