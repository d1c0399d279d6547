package org.colloquium.meeting.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.meeting.MeetingPlan;
import org.jspecify.annotations.Nullable;

/** A meeting as it is planned. */
record NewMeetingJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant startsAt,

        @Nullable String title,
        @Nullable String place,
        @Nullable List<@Nullable UUID> agenda) {
    MeetingPlan plan() {
        return new MeetingPlan(startsAt, title, place, agenda == null ? List.of() : MeetingController.papers(agenda));
    }
}
