package org.colloquium.account;

import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.colloquium.common.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Signing in with a passkey. Whatever is wrong with one, the answer is the same. */
@Component
class PasskeySignIn implements PostedSignIn.Check {
    private static final Logger LOG = LoggerFactory.getLogger(PasskeySignIn.class);

    private final SignInSettings settings;
    private final PasskeyCheck check;
    private final CopiedPasskeys copies;
    private final PasskeyOwners owners;
    private final AttemptLimits limits;

    PasskeySignIn(
            SignInSettings settings,
            PasskeyCheck check,
            CopiedPasskeys copies,
            PasskeyOwners owners,
            AttemptLimits limits) {
        this.settings = settings;
        this.check = check;
        this.copies = copies;
        this.owners = owners;
        this.limits = limits;
    }

    @Override
    public AccountId who(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (!settings.passkeys() || session == null) {
            throw new SignInRefused(SignInMeans.PASSKEY);
        }
        return who(
                PasskeyChallenges.of(session), request.getParameter("credential"), Network.of(request.getRemoteAddr()));
    }

    /**
     * Whose passkey has signed one of these challenges.
     *
     * @throws SignInRefused when it is nobody's
     * @throws TooManyAttempts when this network has shown too many
     */
    AccountId who(PasskeyChallenges challenges, @Nullable String credential, Network network) {
        AttemptLimits.Attempt attempt = attempt(network);
        AccountId who = who(challenges, credential);
        attempt.succeeded();
        return who;
    }

    /** What strangers send goes through a reader of JSON and one of CBOR: all that these may throw is a refusal. */
    private AccountId who(PasskeyChallenges challenges, @Nullable String credential) {
        AccountId owner = null;
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> shown = PasskeyAnswer.shown(credential);
            owner = owners.ownerOf(shown.getRawId());
            String challenge = PasskeyAnswer.challenge(shown.getResponse().getClientDataJSON());
            if (!challenges.take(challenge)) {
                throw new IllegalArgumentException("Nothing that this browser was asked");
            }
            return whose(shown, challenge);
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.debug("A passkey was refused", e);
            throw new SignInRefused(SignInMeans.PASSKEY, owner);
        }
    }

    private AccountId whose(PublicKeyCredential<AuthenticatorAssertionResponse> shown, String challenge) {
        try {
            return check.whose(shown, challenge);
        } catch (MaliciousCounterValueException e) {
            copies.tell(shown.getRawId());
            throw e;
        }
    }

    private AttemptLimits.Attempt attempt(Network network) {
        try {
            return limits.passkey(network);
        } catch (TooManyRequestsException e) {
            throw new TooManyAttempts(e.retryAfter());
        }
    }
}
