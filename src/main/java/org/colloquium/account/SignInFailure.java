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
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e) throws IOException {
        String typed = request.getParameter("username");
        if (typed != null && typed.length() <= 254) {
            request.getSession().setAttribute(SignInAttempt.TYPED, typed);
        }
        String reason = e instanceof TooManyAttempts limit
                ? "wait=" + limit.retryAfter().toSeconds()
                : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + reason);
    }
}
