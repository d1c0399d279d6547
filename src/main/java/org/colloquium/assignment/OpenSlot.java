package org.colloquium.assignment;

import java.io.Serializable;
import java.time.LocalDate;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A role on a paper that anybody may take whom nothing keeps from it.
 *
 * @param due a day in the group's time zone
 * @param against what keeps the reader from it; null when they may take it
 */
public record OpenSlot(
        OpenSlotId id,
        PaperId paper,
        PaperRole role,
        @Nullable LocalDate due,
        @Nullable MeetingId meeting,
        @Nullable Hindrance against)
        implements Serializable {
    /** Whether the reader may take it. */
    public boolean free() {
        return against == null;
    }

    OpenSlot withAgainst(@Nullable Hindrance other) {
        return new OpenSlot(id, paper, role, due, meeting, other);
    }
}
