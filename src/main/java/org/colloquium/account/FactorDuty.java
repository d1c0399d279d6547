package org.colloquium.account;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Holds back whoever has still to set up the second factor that is required of them. Looked at with each request of a
 * session, so that a page that is open already is held back too; tokens and jobs are other credentials and go on.
 */
@Component
class FactorDuty {
    private final SignInPolicy policy;
    private final SecondFactors factors;
    private final AccountGuard guard;
    private final PasskeyHolders passkeys;

    FactorDuty(SignInPolicy policy, SecondFactors factors, AccountGuard guard, PasskeyHolders passkeys) {
        this.policy = policy;
        this.factors = factors;
        this.guard = guard;
        this.passkeys = passkeys;
    }

    void look(AccountPrincipal who) {
        who.holdBack(policy.requiresSecondFactor() && isOf(who.id()) && !isMetBy(who));
    }

    /** By an app; by the passkey with which this session was opened, as long as there is one; or by the provider. */
    private boolean isMetBy(AccountPrincipal who) {
        SignInMeans means = who.means();
        return factors.has(who.id())
                || means == SignInMeans.SINGLE_SIGN_ON
                || means == SignInMeans.PASSKEY
                        && !passkeys.opensTo(List.of(who.id())).isEmpty();
    }

    boolean isOf(AccountId account) {
        return policy.requiresSecondFactor(guard.isAdministrator(account));
    }
}
