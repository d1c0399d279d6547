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
    private final OwnWaysIn ways;
    private final SecondFactors factors;
    private final PresentFactor factor;
    private final AttemptLimits limits;
    private final Clock clock;

    Reauthentication(
            Accounts accounts,
            CurrentUser currentUser,
            PasswordEncoder encoder,
            OwnWaysIn ways,
            SecondFactors factors,
            PresentFactor factor,
            AttemptLimits limits,
            Clock clock) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.encoder = encoder;
        this.ways = ways;
        this.factors = factors;
        this.factor = factor;
        this.limits = limits;
        this.clock = clock;
    }

    /** @throws IdentityUnconfirmed unless the caller has just shown on a page who they are */
    @EvenHeldBack
    public void require() {
        Instant since = clock.instant().minus(HOLDS);
        if (CurrentUser.principal().filter(it -> it.isConfirmedSince(since)).isEmpty()) {
            throw new IdentityUnconfirmed();
        }
    }

    /** What the caller can show. */
    @EvenHeldBack
    @Transactional(readOnly = true)
    public Proofs proofs() {
        return new Proofs(ways.hasPassword(mine()), factors.has(currentUser.id()));
    }

    /**
     * Confirms it by the present password, and by a code as well where the account has an authenticator app.
     *
     * @param code is not looked at where it has none
     * @throws InvalidInputException at {@code password} or {@code code} when it is another
     */
    @EvenHeldBack
    public void confirm(String password, String code) {
        Account account = mine();
        AttemptLimits.Attempt attempt = limits.presentPassword(account.email());
        String hash = account.passwordHash();
        if (hash == null || !ways.hasPassword(account) || !encoder.matches(password, hash)) {
            throw new InvalidInputException("password", "This is not your present password.");
        }
        attempt.succeeded();
        factor.check(account, code);
        CurrentUser.principal().ifPresent(it -> it.confirmed(clock.instant()));
    }

    private Account mine() {
        return accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
    }
}
