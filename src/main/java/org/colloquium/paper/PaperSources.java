package org.colloquium.paper;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.colloquium.group.GroupId;

/**
 * What digests say of papers, contributed as a bean by the feature that keeps digests. Called by services that have
 * asked the guard already.
 */
public interface PaperSources {
    /** The entries that each of these papers was seen in, the earliest import first, in one query. */
    Map<PaperId, List<PaperSource>> of(GroupId group, Collection<PaperId> papers);
}
