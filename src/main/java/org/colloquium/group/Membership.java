package org.colloquium.group;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/** A person's place in a group. */
@Entity
class Membership {
    private static final Duration VISIT_ENDS_AFTER = Duration.ofMinutes(30);

    @EmbeddedId
    private Key key = new Key(new UUID(0, 0), new UUID(0, 0));

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private Role role = Role.GUEST;

    private Instant since = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private @Nullable Instant visitedAt;
    private @Nullable Instant newsSince;

    protected Membership() {}

    Membership(GroupId group, AccountId account, Role role) {
        this.key = new Key(group.value(), account.value());
        this.role = role;
    }

    Role role() {
        return role;
    }

    AccountId account() {
        return new AccountId(key.accountId());
    }

    void become(Role newRole) {
        role = newRole;
    }

    /** Goes on with a visit, or begins one: then what happened since the last one is news, and stays so until the next. */
    Optional<Instant> visit(Instant now) {
        if (visitedAt != null && visitedAt.plus(VISIT_ENDS_AFTER).isBefore(now)) {
            newsSince = visitedAt;
        }
        visitedAt = now;
        return Optional.ofNullable(newsSince);
    }

    /** Group and person. */
    record Key(UUID groupId, UUID accountId) implements Serializable {}
}
