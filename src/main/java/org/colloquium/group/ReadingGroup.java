package org.colloquium.group;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;

/** A reading group. */
@Entity
class ReadingGroup {
    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Integer version;

    private String slug = "";
    private String name = "";
    private String zone = "UTC";
    private boolean preprintsApart;
    private Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);

    private @Nullable Instant archivedAt;

    protected ReadingGroup() {}

    ReadingGroup(String name, Slug slug, ZoneId zone) {
        this.name = name;
        this.slug = slug.value();
        this.zone = zone.getId();
    }

    GroupId id() {
        return new GroupId(id);
    }

    int version() {
        return version == null ? 0 : version;
    }

    String slug() {
        return slug;
    }

    String name() {
        return name;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    boolean preprintsApart() {
        return preprintsApart;
    }

    Instant createdAt() {
        return createdAt;
    }

    void rename(String newName) {
        name = newName;
    }

    void keepPreprintsApart(boolean apart) {
        preprintsApart = apart;
    }

    void moveTo(ZoneId newZone) {
        zone = newZone.getId();
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** @return whether that is new */
    boolean archive(Instant now) {
        boolean fresh = archivedAt == null;
        archivedAt = fresh ? now : archivedAt;
        return fresh;
    }

    /** @return whether that is new */
    boolean reopen() {
        boolean fresh = archivedAt != null;
        archivedAt = null;
        return fresh;
    }
}
