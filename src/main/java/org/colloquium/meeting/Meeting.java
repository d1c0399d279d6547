package org.colloquium.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.common.StaleVersionException;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;

/** A date on which a group meets. Its agenda is kept beside it by {@link Agendas}. */
@Entity
class Meeting {
    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Integer version;

    private UUID groupId = id;
    private Instant startsAt = Instant.EPOCH;
    private String title = "";
    private String place = "";
    private UUID plannedBy = id;
    private Instant plannedAt = Instant.EPOCH;
    private Instant changedAt = Instant.EPOCH;

    protected Meeting() {}

    Meeting(GroupId group, MeetingPlan plan, AccountId by, Instant now) {
        groupId = group.value();
        plannedBy = by.value();
        plannedAt = now;
        follow(plan, now);
    }

    MeetingId id() {
        return new MeetingId(id);
    }

    GroupId group() {
        return new GroupId(groupId);
    }

    /** Takes over a plan. The moment is kept so that a new agenda alone is a new version too. */
    final void follow(MeetingPlan plan, Instant now) {
        startsAt = plan.start();
        title = plan.cleanTitle();
        place = plan.cleanPlace();
        changedAt = now;
    }

    /** @param seen the version that the caller saw, null when it does not matter */
    void expect(@Nullable Integer seen) {
        if (seen != null && !seen.equals(version)) {
            throw new StaleVersionException();
        }
    }
}
