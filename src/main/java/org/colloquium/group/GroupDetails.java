package org.colloquium.group;

import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.colloquium.common.ui.GroupPlace;
import org.jspecify.annotations.Nullable;

/**
 * A group as one of its members sees it.
 *
 * @param zone the time zone of its dates
 * @param preprintsApart whether a preprint and its published form are two papers to it
 * @param myRole the reader's role
 * @param visitedAt when the reader was last on the group's home, null before the first time
 * @param archived whether it can only be read
 * @param version for edits with conflict detection
 */
public record GroupDetails(
        GroupId id,
        String slug,
        String name,
        ZoneId zone,
        boolean preprintsApart,
        Role myRole,
        @Nullable Instant visitedAt,
        boolean archived,
        int version)
        implements Serializable {

    GroupDetails(
            UUID id,
            String slug,
            String name,
            String zone,
            boolean preprintsApart,
            Role myRole,
            @Nullable Instant visitedAt,
            @Nullable Instant archivedAt,
            int version) {
        this(
                new GroupId(id),
                slug,
                name,
                ZoneId.of(zone),
                preprintsApart,
                myRole,
                visitedAt,
                archivedAt != null,
                version);
    }

    /** What widgets that know no groups need of it. */
    public GroupPlace place() {
        return new GroupPlace(id.value(), slug, zone);
    }

    /** Whether the reader may, wholly or within limits; for showing and hiding only, the service decides. */
    public boolean may(Action action) {
        return action.grantTo(myRole) != Grant.NO && (!archived || action.isForArchived());
    }
}
