package org.colloquium.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks again who somebody is before what gives an account away: an open session is not enough (OWASP ASVS 5.0, 7.5.1).
 * Confirmed once, it holds for ten minutes of the same session.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class Reauthentication {
    private static final Duration HOLDS = Duration.ofMinutes(10);

    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final PasswordEncoder encoder;
    private final AttemptLimits limits;
    private final Clock clock;

    Reauthentication(
            Accounts accounts, CurrentUser currentUser, PasswordEncoder encoder, AttemptLimits limits, Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.encoder = encoder;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws IdentityUnconfirmed unless the caller has just shown on a page who they are */
    @SignedIn
    public void require() {
        Instant since = clock.instant().minus(HOLDS);
        if (CurrentUser.principal().filter(it -> it.isConfirmedSince(since)).isEmpty()) {
            throw new IdentityUnconfirmed();
        }
    }

    /**
     * Confirms it by the present password.
     *
     * @throws InvalidInputException at {@code password} when it is another
     */
    @SignedIn
    public void confirm(String password) {
        Account account = accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
        AttemptLimits.Attempt attempt = limits.presentPassword(account.email());
        if (!encoder.matches(password, account.passwordHash())) {
            throw new InvalidInputException("password", "This is not your present password.");
        }
        attempt.succeeded();
        CurrentUser.principal().ifPresent(it -> it.confirmed(clock.instant()));
    }
}
