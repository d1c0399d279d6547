package org.colloquium.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Who is signed in. It names the person only: rights are read from the database each time they are needed. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {
    private static final long serialVersionUID = 1;

    private final AccountId id;
    private final String name;
    private final boolean enabled;
    private @Nullable String passwordHash;
    private int epoch;
    private @Nullable Instant confirmedAt;
    private @Nullable SignInMeans means;
    private @Nullable SessionId session;
    private volatile boolean heldBack;

    AccountPrincipal(AccountId id, String name, @Nullable String passwordHash, boolean enabled) {
        this(id, name, passwordHash, enabled, 0);
    }

    AccountPrincipal(AccountId id, String name, @Nullable String passwordHash, boolean enabled, int epoch) {
        this.id = id;
        this.name = name;
        this.passwordHash = passwordHash;
        this.enabled = enabled;
        this.epoch = epoch;
    }

    AccountId id() {
        return id;
    }

    String name() {
        return name;
    }

    /** Which sessions this one belongs to: it is over when the account has moved on. */
    int epoch() {
        return epoch;
    }

    /** Lets this session live on when its own person has ended the others. */
    void survive(int newEpoch) {
        epoch = newEpoch;
    }

    /** Whether this session's person has shown since then who they are; a remembered sign-in does not. */
    boolean isConfirmedSince(Instant when) {
        return confirmedAt != null && !confirmedAt.isBefore(when);
    }

    void confirmed(Instant now) {
        confirmedAt = now;
    }

    /** By what they have shown it last; null for a remembered sign-in and for programs. */
    @Nullable SignInMeans means() {
        return means;
    }

    void confirmed(Instant now, SignInMeans by) {
        confirmedAt = now;
        means = by;
    }

    /** Where this is, null before the first page and for programs. */
    @Nullable SessionId session() {
        return session;
    }

    void livesIn(SessionId place) {
        session = place;
    }

    /** Whether a second factor is required of this person that they have still to set up. */
    boolean isHeldBack() {
        return heldBack;
    }

    void holdBack(boolean is) {
        heldBack = is;
    }

    /** The id, not the address: a remembered sign-in must survive a change of address. */
    @Override
    public String getUsername() {
        return id.toString();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_USER"));
    }

    @Override
    public void eraseCredentials() {
        passwordHash = null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal that && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
