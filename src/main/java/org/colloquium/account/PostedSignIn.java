package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes a form of the sign-in page that is posted to one address, and lets in whom its check names. */
final class PostedSignIn extends OncePerRequestFilter {
    /** Finds out whose sign-in a posted form is. */
    interface Check {
        /** @throws AuthenticationException when it is nobody's */
        AccountId who(HttpServletRequest request);
    }

    private final String path;
    private final SignInMeans means;
    private final Check check;
    private final SignInCompletion completion;
    private final SignInFailure failure;
    private final RefusedSignIns refused;

    PostedSignIn(
            String path,
            SignInMeans means,
            Check check,
            SignInCompletion completion,
            SignInFailure failure,
            RefusedSignIns refused) {
        this.path = path;
        this.means = means;
        this.check = check;
        this.completion = completion;
        this.failure = failure;
        this.refused = refused;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isPost(request, path);
    }

    /** Whether somebody posts a form of the sign-in page: what other sites send is refused before it comes here. */
    static boolean isSignIn(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return request.getMethod().equals("POST") && path.startsWith("/login/");
    }

    static boolean isPost(HttpServletRequest request, String path) {
        return request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + path);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            completion.complete(check.who(request), means, request, response);
        } catch (AuthenticationException e) {
            refused.keep(means, e, request);
            failure.onAuthenticationFailure(request, response, e);
        }
    }
}
