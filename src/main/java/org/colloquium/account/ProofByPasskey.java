package org.colloquium.account;

import java.time.Clock;
import java.util.List;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Shows again who the caller is, by one of their passkeys; it opens only for its owner, so nothing is asked beside it. */
@Service
@PreAuthorize("denyAll")
public class ProofByPasskey {
    private final PasskeyHolders holders;
    private final PasskeySignIn passkeys;
    private final FactorDuty duty;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProofByPasskey(
            PasskeyHolders holders, PasskeySignIn passkeys, FactorDuty duty, CurrentUser currentUser, Clock clock) {
        this.holders = holders;
        this.passkeys = passkeys;
        this.duty = duty;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether the caller has one, and passkeys are taken. */
    @EvenHeldBack
    public boolean isAtHand() {
        return !holders.opensTo(List.of(currentUser.id())).isEmpty();
    }

    /**
     * Confirms it in this session, which from now on counts as opened by a passkey.
     *
     * @param challenges one of which was to be signed
     * @param answer what the browser said, as JSON
     * @throws InvalidInputException when it is not the answer of a passkey of the caller
     */
    @EvenHeldBack
    public void confirm(PasskeyChallenges challenges, String answer, Network network) {
        if (!isAtHand() || !who(challenges, answer, network).equals(currentUser.id())) {
            throw refused();
        }
        CurrentUser.principal().ifPresent(it -> {
            it.confirmed(clock.instant(), SignInMeans.PASSKEY);
            duty.look(it);
        });
    }

    private AccountId who(PasskeyChallenges challenges, String answer, Network network) {
        try {
            return passkeys.who(challenges, answer, network);
        } catch (SignInRefused e) {
            throw refused();
        } catch (TooManyAttempts e) {
            throw new TooManyRequestsException("Too many failed tries.", e.retryAfter());
        }
    }

    private static InvalidInputException refused() {
        return new InvalidInputException(
                "passkey", "That is no passkey of your account. Nothing was changed. Try again.");
    }
}
