package org.colloquium.account;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.NullRememberMeServices;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfAuthenticationStrategy;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * Where every way of signing in ends: whoever has shown who they are gets a session under a new id, is remembered if
 * they asked for it, and is led to the page that they came for. What has still to be asked before that is asked here.
 */
@Component
public class SignInCompletion {
    private final Accounts accounts;
    private final SecondFactors factors;
    private final RememberedSignIns remembered;
    private final SecurityContextHolderStrategy holder;
    private final SignInDeeds deeds;
    private final Clock clock;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final SessionAuthenticationStrategy newSession = new CompositeSessionAuthenticationStrategy(List.of(
            new ChangeSessionIdAuthenticationStrategy(),
            new CsrfAuthenticationStrategy(new HttpSessionCsrfTokenRepository())));
    private final VaadinSavedRequestAwareAuthenticationSuccessHandler onwards =
            new VaadinSavedRequestAwareAuthenticationSuccessHandler();

    SignInCompletion(
            Accounts accounts,
            SecondFactors factors,
            RememberedSignIns remembered,
            SecurityContextHolderStrategy holder,
            VaadinDefaultRequestCache pageAskedFor,
            SignInDeeds deeds,
            Clock clock) {
        this.accounts = accounts;
        this.factors = factors;
        this.remembered = remembered;
        this.holder = holder;
        this.deeds = deeds;
        this.clock = clock;
        onwards.setRequestCache(pageAskedFor);
    }

    /**
     * Answers the request of somebody who has shown by these means that the account is theirs.
     *
     * @throws SignInRefused when the account may not sign in, or is gone
     */
    public void complete(AccountId who, SignInMeans by, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Account account =
                accounts.findById(who.value()).filter(Account::isEnabled).orElseThrow(() -> new SignInRefused(by, who));
        if (!by.isTwoFactors() && factors.has(who)) {
            askForCode(account, request, response);
        } else {
            signIn(account, by, request, response);
        }
    }

    private void askForCode(Account account, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean remember = "on".equals(request.getParameter(SignInAttempt.REMEMBER));
        new PendingSignIn(account.id(), account.epoch(), clock.instant(), remember).begin(request);
        response.sendRedirect(request.getContextPath() + FactorSignIn.PATH);
    }

    private void signIn(Account account, SignInMeans by, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        AccountPrincipal principal = account.principal();
        principal.eraseCredentials();
        principal.confirmed(clock.instant(), by);
        UsernamePasswordAuthenticationToken token =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        token.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        newSession.onAuthentication(token, request, response);
        PendingSignIn.end(request);
        SecurityContext context = holder.createEmptyContext();
        context.setAuthentication(token);
        holder.setContext(context);
        contexts.saveContext(context, request, response);
        accounts.seen(account.id().value(), clock.instant());
        deeds.signedIn(token, by);
        remembered.loginSuccess(request, response, token);
        onwards.onAuthenticationSuccess(request, response, token);
    }

    /** Has a filter of Spring's check only, and end here like every other way. */
    void after(AbstractAuthenticationProcessingFilter filter, SignInMeans by) {
        filter.setSessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy());
        filter.setSecurityContextRepository(new NullSecurityContextRepository());
        filter.setRememberMeServices(new NullRememberMeServices());
        filter.setAuthenticationSuccessHandler((request, response, done) -> {
            holder.clearContext();
            complete(account(done, by), by, request, response);
        });
    }

    private static AccountId account(Authentication done, SignInMeans by) {
        if (done.getPrincipal() instanceof AccountPrincipal principal) {
            return principal.id();
        }
        throw new SignInRefused(by);
    }
}
