package org.colloquium.assignment;

import java.util.List;

/**
 * What members have still to do is due soon; each is told of it once.
 *
 * @param assignments of any groups, neither done nor declined
 */
public record WorkDue(List<AssignmentId> assignments) {
    public WorkDue {
        assignments = List.copyOf(assignments);
    }
}
