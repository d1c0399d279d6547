package org.colloquium.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.colloquium.common.Ids;
import org.jspecify.annotations.Nullable;

/** A person who may sign in to this server. */
@Entity
class Account {
    @Id
    private UUID id = Ids.next();

    @Version
    private @Nullable Integer version;

    private String email = "";
    private String name = "";
    private @Nullable String passwordHash;
    private boolean administrator;
    private boolean enabled = true;
    private Instant createdAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private @Nullable Instant lastSeenAt;
    private int epoch;
    private @Nullable String zone;
    private @Nullable String language;
    private @Nullable UUID mergedInto;

    protected Account() {}

    /** @param passwordHash null for somebody who has still to follow an invitation */
    Account(EmailAddress email, String name, @Nullable String passwordHash) {
        this.email = email.value();
        this.name = name;
        this.passwordHash = passwordHash;
    }

    AccountId id() {
        return new AccountId(id);
    }

    String email() {
        return email;
    }

    String name() {
        return name;
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    boolean isAdministrator() {
        return administrator;
    }

    boolean isEnabled() {
        return enabled;
    }

    Instant createdAt() {
        return createdAt;
    }

    @Nullable Instant lastSeenAt() {
        return lastSeenAt;
    }

    void rename(String newName) {
        name = newName;
    }

    /** Whoever knew the old one is signed out. */
    void usePassword(String hash) {
        passwordHash = hash;
        endSessions();
    }

    /** Whoever is signed in elsewhere is signed out. */
    void useAddress(EmailAddress address) {
        email = address.value();
        endSessions();
    }

    boolean isInvited() {
        return passwordHash == null;
    }

    /** Whether it went over into another account of the same person. */
    boolean isMerged() {
        return mergedInto != null;
    }

    void makeAdministrator(boolean is) {
        administrator = is;
    }

    void enable(boolean is) {
        enabled = is;
        endSessions();
    }

    void endSessions() {
        epoch++;
    }

    int epoch() {
        return epoch;
    }

    @Nullable String zone() {
        return zone;
    }

    /** @param newZone null for that of whatever browser the person uses */
    void readIn(@Nullable String newZone) {
        zone = newZone;
    }

    @Nullable String language() {
        return language;
    }

    /** @param newLanguage null for the usual one */
    void readAs(@Nullable String newLanguage) {
        language = newLanguage;
    }

    void seen(Instant when) {
        lastSeenAt = when;
    }

    AccountPrincipal principal() {
        return new AccountPrincipal(id(), name, passwordHash, enabled, epoch);
    }
}
