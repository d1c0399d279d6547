package org.colloquium.account;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who came with a token: the person, and how far the token reaches. */
@SuppressWarnings("serial") // never in a session
final class TokenAuthentication extends AbstractAuthenticationToken {
    private final AccountPrincipal principal;
    private final Set<Scope> scopes;
    private final @Nullable Instant expiresAt;
    private final @Nullable TokenId token;

    /** @param token null for somebody who came with a password, to make one */
    TokenAuthentication(
            AccountPrincipal principal, Set<Scope> scopes, @Nullable Instant expiresAt, @Nullable TokenId token) {
        super(principal.getAuthorities());
        this.principal = principal;
        this.scopes = Set.copyOf(scopes);
        this.expiresAt = expiresAt;
        this.token = token;
        setAuthenticated(true);
    }

    Set<Scope> scopes() {
        return scopes;
    }

    @Nullable Instant expiresAt() {
        return expiresAt;
    }

    @Nullable TokenId token() {
        return token;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public AccountPrincipal getPrincipal() {
        return principal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TokenAuthentication that && super.equals(other) && scopes.equals(that.scopes);
    }

    @Override
    public int hashCode() {
        return 31 * super.hashCode() + scopes.hashCode();
    }
}
