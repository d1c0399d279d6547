package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.colloquium.account.SingleSignOnFailed.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leads to the provider of single sign-on and back: by a code with PKCE, and with a state and a nonce that only the
 * session from which somebody set out knows.
 */
@Component
class SingleSignOnFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(SingleSignOnFilter.class);
    private static final String AWAY = "/login/sso";
    private static final String BACK = "/" + IdentityProviders.BACK;

    private final IdentityProviders providers;
    private final Identities identities;
    private final SignInCompletion completion;
    private final RefusedSignIns refused;
    private final HttpSessionOAuth2AuthorizationRequestRepository asked =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    SingleSignOnFilter(
            IdentityProviders providers, Identities identities, SignInCompletion completion, RefusedSignIns refused) {
        this.providers = providers;
        this.identities = identities;
        this.completion = completion;
        this.refused = refused;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = path(request);
        return !request.getMethod().equals("GET") || !path.equals(AWAY) && !path.equals(BACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (path(request).equals(AWAY)) {
                leave(request, response);
            } else {
                comeBack(request, response);
            }
        } catch (SingleSignOnFailed e) {
            log.debug("Single sign-on has failed", e);
            refused.keep(SignInMeans.SINGLE_SIGN_ON, e, request);
            say(e.why(), request, response);
        } catch (SignInRefused e) {
            refused.keep(SignInMeans.SINGLE_SIGN_ON, e, request);
            say(Why.CLOSED, request, response);
        }
    }

    /** A link of another site shows the page with the button: nobody is signed in without having wanted it. */
    private void leave(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (ForeignRequests.saysItIsForeign(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        IdentityProvider provider = providers.now();
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(id -> provider.registration());
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        OAuth2AuthorizationRequest wanted = requests.resolve(request, IdentityProvider.ID);
        if (wanted == null) {
            throw new SingleSignOnFailed(Why.DOWN);
        }
        asked.saveAuthorizationRequest(wanted, request, response);
        response.sendRedirect(wanted.getAuthorizationRequestUri());
    }

    private void comeBack(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        OAuth2AuthorizationRequest wanted = asked.removeAuthorizationRequest(request, response);
        if (wanted == null) {
            throw new SingleSignOnFailed(Why.REFUSED);
        }
        IdentityProvider provider = providers.now();
        AccountId who =
                identities.find(provider.check(new OAuth2AuthorizationExchange(wanted, answer(request, provider))));
        completion.complete(who, SignInMeans.SINGLE_SIGN_ON, request, response);
    }

    private static OAuth2AuthorizationResponse answer(HttpServletRequest request, IdentityProvider provider) {
        String back = Objects.requireNonNull(provider.registration().getRedirectUri());
        String code = one(request, "code");
        String error = one(request, "error");
        String state = one(request, "state");
        if (code.isEmpty() == error.isEmpty() || state.isEmpty()) {
            throw new SingleSignOnFailed(Why.REFUSED);
        }
        OAuth2AuthorizationResponse.Builder answer =
                code.isEmpty() ? OAuth2AuthorizationResponse.error(error) : OAuth2AuthorizationResponse.success(code);
        return answer.redirectUri(back).state(state).build();
    }

    private static String one(HttpServletRequest request, String parameter) {
        String[] values = request.getParameterValues(parameter);
        return values != null && values.length == 1 ? values[0] : "";
    }

    private static void say(Why why, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.sendRedirect(request.getContextPath() + "/login/elsewhere/" + why.word());
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    /** Spring Boot would run every filter bean on its own as well. */
    @Configuration
    static class OnlyInTheChain {
        @Bean
        FilterRegistrationBean<SingleSignOnFilter> singleSignOnRegistration(SingleSignOnFilter filter) {
            FilterRegistrationBean<SingleSignOnFilter> registration = new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
