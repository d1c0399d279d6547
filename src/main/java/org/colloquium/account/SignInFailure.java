package org.colloquium.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Leads back to the sign-in page, which says what to do and still has the address that was typed. */
@Component
class SignInFailure implements AuthenticationFailureHandler {
    private final RememberedSignIns remembered;

    SignInFailure(RememberedSignIns remembered) {
        this.remembered = remembered;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        remembered.loginFail(request, response);
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= 254) {
            request.getSession().setAttribute(SignInAttempt.TYPED, typed);
        }
        response.sendRedirect(request.getContextPath() + page(request, e) + "?" + reason(e));
    }

    /** Somebody whose code was wrong need not begin again. */
    private static String page(HttpServletRequest request, AuthenticationException e) {
        return !(e instanceof SecondFactorLate) && PostedSignIn.isPost(request, FactorSignIn.PATH)
                ? FactorSignIn.PATH
                : "/login";
    }

    private static String reason(AuthenticationException e) {
        return switch (e) {
            case TooManyAttempts limit -> "wait=" + limit.retryAfter().toSeconds();
            case SecondFactorLate late -> "late";
            case SignInRefused refused -> reason(refused.by());
            default -> "error";
        };
    }

    private static String reason(SignInMeans by) {
        return switch (by) {
            case PASSWORD, SECOND_FACTOR -> "error";
            case CODE -> "code&wrong";
            case PASSKEY -> "passkey";
            case SINGLE_SIGN_ON -> "elsewhere";
        };
    }
}
