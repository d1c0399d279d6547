package org.colloquium.paper;

import java.util.Collection;
import java.util.Map;
import org.colloquium.group.GroupId;

/** A feature that holds on to papers: what somebody noted, voted on or assigned stays when its import is undone. */
public interface PaperUse {
    /**
     * Which of these papers the feature uses, in one query.
     *
     * @return for each used one why it stays, such as "has notes"
     */
    Map<PaperId, String> usedOf(GroupId group, Collection<PaperId> papers);
}
