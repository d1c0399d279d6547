package org.colloquium.assignment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.springframework.stereotype.Component;

/** Keeps in the log what was assigned at once: for each meeting how much. */
@Component
class AssignmentDeeds {
    private final AuditLog log;

    AssignmentDeeds(AuditLog log) {
        this.log = log;
    }

    /** @param made what the deed came to */
    void keep(DeedKind kind, GroupId group, List<AssignmentDetails> made) {
        Map<Optional<MeetingId>, Long> counts = made.stream()
                .collect(Collectors.groupingBy(
                        it -> Optional.ofNullable(it.meeting()), LinkedHashMap::new, Collectors.counting()));
        counts.forEach((meeting, count) -> {
            Deed deed = Deed.of(kind).in(group.value()).with("assignments", count);
            log.keep(meeting.map(it -> deed.on(it.value())).orElse(deed));
        });
    }
}
