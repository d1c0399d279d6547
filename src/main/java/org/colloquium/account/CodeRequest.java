package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.colloquium.common.InvalidInputException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes "Send me a code". The answer is the same for every address. */
final class CodeRequest extends OncePerRequestFilter {
    static final String PATH = "/login/code/send";

    private final CodeSignIn codes;
    private final SignInFailure failure;

    CodeRequest(CodeSignIn codes, SignInFailure failure) {
        this.codes = codes;
        this.failure = failure;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !PostedSignIn.isPost(request, PATH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!codes.isOffered()) {
            response.sendRedirect(request.getContextPath() + "/login?nocode");
            return;
        }
        String typed = request.getParameter("username");
        String login = request.getContextPath() + "/login";
        try {
            EmailAddress address = new EmailAddress(typed == null ? "" : typed);
            ResponseCookie browser = codes.ask(address, Network.of(request.getRemoteAddr()));
            response.addHeader(HttpHeaders.SET_COOKIE, browser.toString());
            request.getSession().setAttribute(SignInAttempt.TYPED, address.value());
            response.sendRedirect(login + "?code");
        } catch (InvalidInputException e) {
            response.sendRedirect(login + "?address");
        } catch (TooManyAttempts e) {
            failure.onAuthenticationFailure(request, response, e);
        }
    }
}
