package org.colloquium.assignment;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.colloquium.meeting.MeetingDetails;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** The meetings to come, the next one first, to be found by what is on their agenda or by what is written for them. */
record ComingMeetings(List<MeetingDetails> all) {
    /** The next one that has a paper on its agenda, if any has. */
    @Nullable MeetingId of(PaperId paper) {
        return all.stream()
                .filter(it -> it.agenda().contains(paper))
                .map(MeetingDetails::id)
                .findFirst()
                .orElse(null);
    }

    /** By id, or by the day on which it begins there. */
    Optional<MeetingId> find(String written, ZoneId zone) {
        return all.stream()
                .filter(it -> it.id().toString().equals(written)
                        || it.startsAt().atZone(zone).toLocalDate().toString().equals(written))
                .map(MeetingDetails::id)
                .findFirst();
    }
}
