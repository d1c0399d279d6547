package org.colloquium.account;

import org.springframework.stereotype.Component;

/**
 * Holds back whoever has still to set up the second factor that is required of them. Looked at with each request of a
 * session, so that a page that is open already is held back too; tokens and jobs are other credentials and go on.
 */
@Component
class FactorDuty {
    private final SignInPolicy policy;
    private final SecondFactors factors;
    private final Accounts accounts;

    FactorDuty(SignInPolicy policy, SecondFactors factors, Accounts accounts) {
        this.policy = policy;
        this.factors = factors;
        this.accounts = accounts;
    }

    void look(AccountPrincipal who) {
        who.holdBack(policy.requiresSecondFactor() && isOf(who.id()) && !factors.has(who.id()));
    }

    boolean isOf(AccountId account) {
        return policy.requiresSecondFactor(accounts.isAdministrator(account.value()));
    }
}
