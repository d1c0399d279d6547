package org.colloquium.meeting;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;

/**
 * A meeting as every member of its group sees it.
 *
 * @param title may be empty
 * @param place a room or a link, may be empty; hostile until escaped
 * @param agenda the papers in the order in which they are discussed
 * @param version for edits with conflict detection
 */
public record MeetingDetails(
        MeetingId id,
        Instant startsAt,
        String title,
        String place,
        List<PaperId> agenda,
        AccountId plannedBy,
        Instant plannedAt,
        int version)
        implements Serializable {
    /** The same as an organiser would say it, to change a part of it. */
    public MeetingPlan plan() {
        return new MeetingPlan(startsAt, title, place, agenda);
    }
}
