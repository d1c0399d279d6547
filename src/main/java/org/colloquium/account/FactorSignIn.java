package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.colloquium.common.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The second step of a sign-in: holds a code against the account whose person has just come through the first. */
@Component
class FactorSignIn implements PostedSignIn.Check {
    static final String PATH = "/login/factor";

    private static final int LONGEST_TRIED = 40;

    private final Accounts accounts;
    private final SecondFactors factors;
    private final AttemptLimits limits;
    private final Clock clock;

    FactorSignIn(Accounts accounts, SecondFactors factors, AttemptLimits limits, Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public AccountId who(HttpServletRequest request) {
        Account account = waiting(PendingSignIn.of(request.getSession(false)));
        AttemptLimits.Attempt attempt = attempt(account.id(), Network.of(request.getRemoteAddr()));
        String code = request.getParameter(SignInAttempt.CODE);
        if (code == null || code.length() > LONGEST_TRIED || !factors.accepts(account.id(), code)) {
            throw new SignInRefused(SignInMeans.SECOND_FACTOR, account.id());
        }
        attempt.succeeded();
        return account.id();
    }

    private Account waiting(@Nullable PendingSignIn pending) {
        if (pending == null || !pending.holds(clock.instant())) {
            throw new SecondFactorLate();
        }
        return accounts.findById(pending.account().value())
                .filter(it -> it.isEnabled() && it.epoch() == pending.epoch())
                .orElseThrow(SecondFactorLate::new);
    }

    private AttemptLimits.Attempt attempt(AccountId account, Network network) {
        try {
            return limits.factor(account, network);
        } catch (TooManyRequestsException e) {
            throw new TooManyAttempts(e.retryAfter(), account);
        }
    }
}
