package org.colloquium.group;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/** A person's place in a group. */
@Entity
class Membership {
    @EmbeddedId
    private Key key = new Key(new UUID(0, 0), new UUID(0, 0));

    @Version
    private @Nullable Integer version;

    @Enumerated(EnumType.STRING)
    private Role role = Role.GUEST;

    private Instant since = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private @Nullable Instant visitedAt;

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

    @Nullable Instant visitedAt() {
        return visitedAt;
    }

    void visit(Instant now) {
        visitedAt = now;
    }

    /** Group and person. */
    record Key(UUID groupId, UUID accountId) implements Serializable {}
}
