package org.colloquium.account;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.OneLine;
import org.colloquium.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own personal access tokens, for programs. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class TokenService {
    private final AccessTokens tokens;
    private final AccountGuard guard;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final Clock clock;

    TokenService(AccessTokens tokens, AccountGuard guard, CurrentUser currentUser, AuditLog log, Clock clock) {
        this.tokens = tokens;
        this.guard = guard;
        this.currentUser = currentUser;
        this.log = log;
        this.clock = clock;
    }

    /** One that is made with another ends with it: when that one ends, and when it is revoked. */
    @SignedIn
    public MadeToken make(NewToken wanted) {
        String name = OneLine.of(wanted.name());
        if (name.isEmpty() || name.length() > 100) {
            throw new InvalidInputException("name", "A token's name has 1 to 100 characters.");
        }
        String token = AccessTokens.PREFIX + Secrets.next();
        TokenAuthentication with = comingWith();
        TokenDetails made = tokens.add(
                currentUser.id(),
                name,
                scopes(wanted.scopes()),
                expiry(wanted.expiresAt(), with),
                token,
                with == null ? null : with.token());
        log.keep(Deed.of(DeedKind.TOKEN_MADE).on(made.id().value()));
        return new MadeToken(made, token);
    }

    /** The newest first. */
    @SignedIn
    @Transactional(readOnly = true)
    public List<TokenDetails> mine() {
        return tokens.of(currentUser.id());
    }

    /** The same for programs. */
    @SignedIn
    @Transactional(readOnly = true)
    public Listing<TokenDetails> page(PageRequest page) {
        return tokens.page(currentUser.id(), page);
    }

    /** With all that were made with it. */
    @SignedIn
    public void revoke(TokenId token) {
        if (!tokens.remove(currentUser.id(), token)) {
            throw new NotFoundException();
        }
        log.keep(Deed.of(DeedKind.TOKEN_REVOKED).on(token.value()));
    }

    /** A token cannot make another that reaches further. */
    private Set<Scope> scopes(@Nullable Set<Scope> wanted) {
        Set<Scope> most = EnumSet.allOf(Scope.class);
        if (!guard.isAdministrator(currentUser.id())) {
            most.remove(Scope.ADMIN);
        }
        most.removeIf(it -> !currentUser.reaches(it));
        if (wanted == null) {
            return most;
        }
        if (wanted.isEmpty()) {
            throw new InvalidInputException("scopes", "Name at least one scope, or leave them out for all.");
        }
        if (!most.containsAll(wanted)) {
            throw new InvalidInputException("scopes", "A token cannot reach further than you do.");
        }
        return wanted;
    }

    private static @Nullable TokenAuthentication comingWith() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token
                ? token
                : null;
    }

    private @Nullable Instant expiry(@Nullable Instant wanted, @Nullable TokenAuthentication with) {
        if (wanted != null && !wanted.isAfter(clock.instant())) {
            throw new InvalidInputException("expiresAt", "A token must end in the future.");
        }
        Instant latest = with == null ? null : with.expiresAt();
        if (latest == null) {
            return wanted;
        }
        return wanted == null || wanted.isAfter(latest) ? latest : wanted;
    }
}
