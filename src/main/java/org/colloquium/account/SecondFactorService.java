package org.colloquium.account;

import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own second factor: an authenticator app, and recovery codes. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class SecondFactorService {
    private static final long NONE_YET = Long.MIN_VALUE;

    private final SecondFactors factors;
    private final Accounts accounts;
    private final FactorDuty duty;
    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final Clock clock;

    SecondFactorService(
            SecondFactors factors,
            Accounts accounts,
            FactorDuty duty,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            Clock clock) {
        this.factors = factors;
        this.accounts = accounts;
        this.duty = duty;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.clock = clock;
    }

    @EvenHeldBack
    @Transactional(readOnly = true)
    public SecondFactorDetails mine() {
        AccountId me = currentUser.id();
        String email = accounts.findById(me.value()).map(Account::email).orElseThrow(NotFoundException::new);
        return new SecondFactorDetails(
                email, factors.since(me).orElse(null), factors.recoveryCodesLeft(me), duty.isOf(me));
    }

    /** A key for the app; nothing is kept until a code of it has come back. */
    @EvenHeldBack
    public AuthenticatorKey propose() {
        reauthentication.require();
        refuseSecond();
        return AuthenticatorKey.next();
    }

    /**
     * Has the account ask for codes of that app from now on, once it has shown a right one.
     *
     * @return the recovery codes, to be read only now
     * @throws InvalidInputException at {@code code} when it is not one of the app's
     */
    @EvenHeldBack
    public List<String> add(AuthenticatorKey key, String code) {
        reauthentication.require();
        refuseSecond();
        OptionalLong step = key.codes().stepOf(code.replaceAll("\\s", ""), clock.instant(), NONE_YET);
        if (step.isEmpty()) {
            throw new InvalidInputException(
                    "code", "This is not the app’s present code. Wait for the next one, and check the phone’s clock.");
        }
        List<String> codes = factors.add(currentUser.id(), key, step.getAsLong());
        CurrentUser.principal().ifPresent(it -> it.holdBack(false));
        return codes;
    }

    /** Ten new ones; those before open nothing any more. */
    @SignedIn
    public List<String> renewRecoveryCodes() {
        reauthentication.require();
        if (!factors.has(currentUser.id())) {
            throw new ConflictException("Set up the authenticator app first.");
        }
        return factors.renewRecoveryCodes(currentUser.id());
    }

    @SignedIn
    public void remove() {
        reauthentication.require();
        if (duty.isOf(currentUser.id())) {
            throw new ConflictException("A second factor is required of you on this server. It stays.");
        }
        factors.remove(currentUser.id());
    }

    /** Whether somebody's account asks for a code. */
    @Administrators
    @Transactional(readOnly = true)
    public boolean isOn(AccountId account) {
        return factors.has(account);
    }

    /** For somebody who has lost phone and recovery codes; they are told, and signed out everywhere. */
    @Administrators
    public void removeOf(AccountId account) {
        reauthentication.require();
        factors.remove(account);
    }

    private void refuseSecond() {
        if (factors.has(currentUser.id())) {
            throw new ConflictException("You have an authenticator app already. Remove it first.");
        }
    }
}
