package org.colloquium.assignment;

import java.io.Serializable;
import java.time.LocalDate;
import org.colloquium.account.AccountId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * One assignment of many as it would be made.
 *
 * @param line where it stands in the table, or its place in the order
 * @param paper null where none was found
 * @param title what the paper is called, or what was written for it
 * @param role null where none was named
 * @param member who gets it; null where nobody was found
 * @param name what the member is called, or what was written for them
 * @param problem why it cannot be made, in a sentence; null where it can
 */
public record BulkRow(
        int line,
        @Nullable PaperId paper,
        String title,
        @Nullable PaperRole role,
        @Nullable AccountId member,
        String name,
        @Nullable LocalDate due,
        @Nullable MeetingId meeting,
        @Nullable String problem)
        implements Serializable {
    BulkRow withProblem(String why) {
        return new BulkRow(line, paper, title, role, member, name, due, meeting, why);
    }
}
