package org.colloquium.account;

import org.colloquium.common.InvalidInputException;
import org.springframework.stereotype.Component;

/** Takes the code of an authenticator app from somebody who is signed in, beside what they have shown already. */
@Component
class PresentFactor {
    private final SecondFactors factors;
    private final AttemptLimits limits;

    PresentFactor(SecondFactors factors, AttemptLimits limits) {
        this.factors = factors;
        this.limits = limits;
    }

    /**
     * Looks at no code where the account has no app.
     *
     * @throws InvalidInputException at {@code code} when it is another
     */
    void check(Account account, String code) {
        if (!factors.has(account.id())) {
            return;
        }
        AttemptLimits.Attempt attempt = limits.presentFactor(account.id());
        if (!factors.accepts(account.id(), code)) {
            throw new InvalidInputException("code", "This code is not right, or was used already.");
        }
        attempt.succeeded();
    }
}
