package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import org.colloquium.audit.Refusals;
import org.colloquium.audit.Refusals.Why;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Keeps in the audit log who was not let in, by whatever means. */
@Component
class RefusedSignIns {
    private final Refusals refusals;

    RefusedSignIns(Refusals refusals) {
        this.refusals = refusals;
    }

    /** @param e says itself whose sign-in it would have been, where that is known */
    void keep(SignInMeans by, AuthenticationException e, HttpServletRequest request) {
        switch (e) {
            case TooManyAttempts limit -> keep(limit.whose(), by, Why.TOO_MANY, request);
            case SignInRefused refused -> keep(refused.whose(), by, Why.WRONG, request);
            case SingleSignOnFailed failed -> keep(failed.whose(), by, failed.why(), request);
            default -> {} // nothing was tried: a page was left open for too long
        }
    }

    void keep(@Nullable AccountId whose, SignInMeans by, Enum<?> why, HttpServletRequest request) {
        refusals.keep(
                whose == null ? null : whose.value(),
                Network.of(request.getRemoteAddr()).value(),
                by,
                why);
    }
}
