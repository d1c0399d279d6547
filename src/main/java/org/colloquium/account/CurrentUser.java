package org.colloquium.account;

import java.util.Optional;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person on whose behalf this thread works. */
@Component
public class CurrentUser {
    /** @throws AuthenticationCredentialsNotFoundException when nobody is signed in */
    public AccountId id() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Sign in first."));
    }

    public Optional<AccountId> find() {
        return principal().map(AccountPrincipal::id);
    }

    /** Whether the way in reaches that far: everything from a page, what its token says from a program. */
    public boolean reaches(Scope scope) {
        return !(SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token)
                || token.scopes().contains(scope);
    }

    /** Whether this session may do nothing before a second factor is set up. */
    public boolean isHeldBack() {
        return principal().filter(AccountPrincipal::isHeldBack).isPresent();
    }

    /** @throws SecondFactorMissing when {@link #isHeldBack} */
    public void refuseIfHeldBack() {
        if (isHeldBack()) {
            throw new SecondFactorMissing();
        }
    }

    static Optional<AccountPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof AccountPrincipal it
                ? Optional.of(it)
                : Optional.empty();
    }
}
