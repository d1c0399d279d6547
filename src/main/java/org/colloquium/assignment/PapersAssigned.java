package org.colloquium.assignment;

import java.util.List;

/**
 * Members have something to do that they had not before.
 *
 * @param assignments made or handed over at once
 */
public record PapersAssigned(List<AssignmentId> assignments) {
    public PapersAssigned {
        assignments = List.copyOf(assignments);
    }
}
