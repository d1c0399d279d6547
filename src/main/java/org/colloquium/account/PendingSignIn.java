package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who has come through the first step of a sign-in and has still to give a code. It stands in the session and
 * opens nothing: nobody is signed in.
 *
 * @param epoch of the account, so that it ends with the account's sessions
 */
record PendingSignIn(AccountId account, int epoch, Instant since, boolean remember) implements Serializable {
    private static final Duration HOLDS = Duration.ofMinutes(5);

    static @Nullable PendingSignIn of(@Nullable HttpSession session) {
        return session != null && session.getAttribute(SignInAttempt.PENDING) instanceof PendingSignIn it ? it : null;
    }

    static void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(SignInAttempt.PENDING);
        }
    }

    /** A new session id, as at a sign-in: whoever knew the one before does not stand here with the person. */
    void begin(HttpServletRequest request) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(SignInAttempt.PENDING, this);
    }

    boolean holds(Instant now) {
        return now.isBefore(since.plus(HOLDS));
    }
}
