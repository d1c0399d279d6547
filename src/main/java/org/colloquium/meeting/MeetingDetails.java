package org.colloquium.meeting;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;

/**
 * A meeting as every member of its group sees it.
 *
 * @param title may be empty
 * @param place a room or a link, may be empty; hostile until escaped
 * @param agenda the papers in the order in which they are discussed
 * @param discussed those of them of which an organiser said that they were discussed
 * @param version for edits with conflict detection
 */
public record MeetingDetails(
        MeetingId id,
        Instant startsAt,
        String title,
        String place,
        List<PaperId> agenda,
        Set<PaperId> discussed,
        AccountId plannedBy,
        Instant plannedAt,
        int version)
        implements Serializable {
    /** How long people sit in it, as far as is known. */
    static final Duration LASTS = Duration.ofHours(3);

    public boolean hasBegun(Instant now) {
        return !startsAt.isAfter(now);
    }

    /** Whether people will have gone home from it. */
    public boolean isOver(Instant now) {
        return startsAt.plus(LASTS).isBefore(now);
    }

    /** The same as an organiser would say it, to change a part of it. */
    public MeetingPlan plan() {
        return new MeetingPlan(startsAt, title, place, agenda);
    }
}
