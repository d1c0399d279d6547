package org.colloquium.assignment.api;

import java.time.LocalDate;
import org.colloquium.assignment.OpenSlot;
import org.colloquium.meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * An open slot as it is read.
 *
 * @param against what keeps the caller from taking it, null when they may
 */
record SlotJson(
        String id,
        String paper,
        String role,
        @Nullable LocalDate due,
        @Nullable String meeting,
        @Nullable String against) {
    static SlotJson of(OpenSlot it) {
        MeetingId meeting = it.meeting();
        return new SlotJson(
                it.id().toString(),
                it.paper().toString(),
                it.role().name(),
                it.due(),
                meeting == null ? null : meeting.toString(),
                it.against() == null ? null : it.against().told());
    }
}
