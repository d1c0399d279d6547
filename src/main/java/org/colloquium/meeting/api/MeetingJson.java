package org.colloquium.meeting.api;

import java.time.Instant;
import java.util.List;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** A meeting as it is read. */
record MeetingJson(
        String id,
        Instant startsAt,
        @Nullable String title,
        @Nullable String place,
        List<String> agenda,
        List<String> discussed,
        String plannedBy,
        Instant plannedAt) {
    static MeetingJson of(MeetingDetails meeting) {
        return new MeetingJson(
                meeting.id().toString(),
                meeting.startsAt(),
                orNull(meeting.title()),
                orNull(meeting.place()),
                meeting.agenda().stream().map(PaperId::toString).toList(),
                meeting.agenda().stream()
                        .filter(meeting.discussed()::contains)
                        .map(PaperId::toString)
                        .toList(),
                meeting.plannedBy().toString(),
                meeting.plannedAt());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
