package org.colloquium.account;

import java.time.Clock;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.mail.Outbox;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Shows again who the caller is, by a code that is sent to their address and works in this session alone; only for
 * whoever has neither a password that is accepted nor a passkey. The code of an app is asked for beside it.
 */
@Service
@PreAuthorize("denyAll")
public class ProofByMail {
    private final Accounts accounts;
    private final OwnWaysIn ways;
    private final ProofByPasskey passkey;
    private final Outbox outbox;
    private final SignInCodes codes;
    private final CodeLetters letters;
    private final PresentFactor factor;
    private final AttemptLimits limits;
    private final CurrentUser currentUser;
    private final Clock clock;

    ProofByMail(
            Accounts accounts,
            OwnWaysIn ways,
            ProofByPasskey passkey,
            Outbox outbox,
            SignInCodes codes,
            CodeLetters letters,
            PresentFactor factor,
            AttemptLimits limits,
            CurrentUser currentUser,
            Clock clock) {
        this.accounts = accounts;
        this.ways = ways;
        this.passkey = passkey;
        this.outbox = outbox;
        this.codes = codes;
        this.letters = letters;
        this.factor = factor;
        this.limits = limits;
        this.currentUser = currentUser;
        this.clock = clock;
    }

    /** Whether it is the caller's way: there is no stronger one, and letters leave. */
    @EvenHeldBack
    public boolean isAtHand() {
        return outbox.isOn() && !ways.hasPassword(mine()) && !passkey.isAtHand();
    }

    /**
     * Writes a code to the caller.
     *
     * @throws org.colloquium.common.TooManyRequestsException when too many were asked for
     */
    @EvenHeldBack
    public MailedCode send(Network network) {
        requireAtHand();
        Account me = mine();
        limits.askForCode(me.email(), network);
        MailedCode sent =
                new MailedCode(me.id(), Secrets.next(), clock.instant().plus(SignInCodes.HOLDS));
        letters.writeAgain(me, sent.half());
        return sent;
    }

    /**
     * Confirms it in this session.
     *
     * @param appCode is not looked at where the account has no authenticator app
     * @throws InvalidInputException at {@code mailed} or {@code code} when it is another
     */
    @EvenHeldBack
    public void confirm(MailedCode sent, String typed, String appCode, Network network) {
        requireAtHand();
        Account me = mine();
        if (!sent.isOf(me.id(), clock.instant()) || !sent.isTyped() && !isRight(sent, typed, me.id(), network)) {
            throw new InvalidInputException(
                    "mailed", "That is not the code that was sent last, or it has ended. Have another one sent.");
        }
        sent.typed();
        factor.check(me, appCode);
        CurrentUser.principal().ifPresent(it -> it.confirmed(clock.instant()));
    }

    private boolean isRight(MailedCode sent, String typed, AccountId me, Network network) {
        AttemptLimits.Attempt attempt = limits.typeCode(network);
        boolean right = codes.redeem(sent.half(), typed).filter(me::equals).isPresent();
        if (right) {
            attempt.succeeded();
        }
        return right;
    }

    private void requireAtHand() {
        if (!isAtHand()) {
            throw new ConflictException("No code is sent to you: use your passkey or your password.");
        }
    }

    private Account mine() {
        return accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
    }
}
