package org.colloquium.account;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.colloquium.audit.Refusals.Access;
import org.colloquium.audit.Refusals.Why;
import org.colloquium.common.api.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.annotation.AnnotationTemplateExpressionDefaults;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Who may reach the server at all; what they may do there is said at each service. */
@Configuration
@EnableMethodSecurity
class SecurityConfiguration {
    private static final String[] DESCRIPTION = {"/api/v1/openapi.json/**", "/api/v1/docs/**", "/api/v1/swagger-ui/**"};

    /** Stylesheets and pictures of the app itself: asked for by pages of people who are not signed in yet. */
    private static final String[] FOR_ALL = {
        "/actuator/health",
        "/actuator/health/liveness",
        "/actuator/health/readiness",
        "/error",
        "/*.css",
        "/*.svg",
        "/*.ico",
        "/*.png"
    };

    /** Programs come with a token each time; a cookie means nothing here. */
    @Bean
    @Order(1)
    SecurityFilterChain api(
            HttpSecurity http,
            AccessTokens tokens,
            AuthenticationManager passwords,
            SecondFactors factors,
            SignInDeeds deeds,
            RefusedSignIns refused,
            RefusedAccess refusedAccess,
            Problems problems) {
        http.securityMatcher("/api", "/api/**");
        http.sessionManagement(it -> it.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
        http.csrf(AbstractHttpConfigurer::disable);
        http.requestCache(AbstractHttpConfigurer::disable);
        http.logout(AbstractHttpConfigurer::disable);
        http.headers(it -> SecurityHeaders.send(it, SecurityHeaders.API));
        http.addFilterAfter(
                new TokenFilter(tokens, passwords, factors, deeds, refused, refusedAccess, problems),
                SecurityContextHolderFilter.class);
        http.authorizeHttpRequests(
                it -> it.requestMatchers(DESCRIPTION).permitAll().anyRequest().authenticated());
        http.exceptionHandling(it -> it.authenticationEntryPoint(unauthorized(problems))
                .accessDeniedHandler(forbidden(problems, refusedAccess)));
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain screens(
            HttpSecurity http,
            RememberedSignIns remembered,
            SessionWatch watch,
            SignInFailure failure,
            ForeignRequests foreign,
            SignInDeeds deeds,
            SignInCompletion completion,
            RefusedSignIns refused,
            CodeSignIn codes,
            PasskeySignIn passkeys,
            FactorSignIn factor,
            SingleSignOnFilter singleSignOn,
            VaadinDefaultRequestCache pageAskedFor) {
        pageAskedFor.setDelegateRequestCache(kept());
        http.authorizeHttpRequests(it -> it.requestMatchers(FOR_ALL).permitAll());
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                it -> it.loginView("/login").anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::authenticated));
        http.formLogin(it -> it.failureHandler(failure).withObjectPostProcessor(endingAt(completion)));
        http.logout(it -> it.addLogoutHandler(deeds));
        http.rememberMe(it -> it.rememberMeServices(remembered).key(remembered.getKey()));
        http.headers(it -> SecurityHeaders.send(it, SecurityHeaders.SCREENS));
        http.addFilterBefore(foreign, CsrfFilter.class);
        http.csrf(it -> it.ignoringRequestMatchers(PostedSignIn::isSignIn));
        http.addFilterAfter(new CodeRequest(codes, failure), CsrfFilter.class);
        http.addFilterAfter(
                new PostedSignIn("/login/code", SignInMeans.CODE, codes, completion, failure, refused),
                CsrfFilter.class);
        http.addFilterAfter(
                new PostedSignIn("/login/passkey", SignInMeans.PASSKEY, passkeys, completion, failure, refused),
                CsrfFilter.class);
        http.addFilterAfter(
                new PostedSignIn(FactorSignIn.PATH, SignInMeans.SECOND_FACTOR, factor, completion, failure, refused),
                CsrfFilter.class);
        http.addFilterAfter(singleSignOn, CsrfFilter.class);
        http.addFilterBefore(watch, AnonymousAuthenticationFilter.class);
        return http.build();
    }

    /** Vaadin names its own end of a sign-in after us, so ours is put into the finished filter. */
    private static ObjectPostProcessor<UsernamePasswordAuthenticationFilter> endingAt(SignInCompletion completion) {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends UsernamePasswordAuthenticationFilter> O postProcess(O filter) {
                completion.after(filter, SignInMeans.PASSWORD);
                return filter;
            }
        };
    }

    @Bean
    AuthenticationManager passwords(PasswordSignIn signIn) {
        return new ProviderManager(signIn);
    }

    /** Argon2id with 19 MiB, two passes, one lane: OWASP ASVS 5.0, appendix C. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return argon2();
    }

    static PasswordEncoder argon2() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }

    /** Lets annotations such as {@code @May} pass their value into the expression. */
    @Bean
    static AnnotationTemplateExpressionDefaults annotationTemplates() {
        return new AnnotationTemplateExpressionDefaults();
    }

    /** Ticks as the database keeps time, so that what is answered at once is what is read later. */
    @Bean
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }

    /** Addresses stay as they were asked for: no parameter marks those that come from the cache. */
    @SuppressWarnings("NullAway") // null is documented as "no parameter"
    private static HttpSessionRequestCache kept() {
        HttpSessionRequestCache kept = new HttpSessionRequestCache();
        kept.setMatchingRequestParameterName(null);
        return kept;
    }

    private static AuthenticationEntryPoint unauthorized(Problems problems) {
        return (request, response, e) -> {
            boolean came = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            response.setHeader(
                    HttpHeaders.WWW_AUTHENTICATE,
                    "Bearer realm=\"Colloquium\"" + (came ? ", error=\"invalid_token\"" : ""));
            problems.write(
                    request,
                    response,
                    HttpStatus.UNAUTHORIZED,
                    came
                            ? "This token or password is not known here, has ended, or its owner may not sign in."
                            : "Send a personal access token: Authorization: Bearer clq_…");
        };
    }

    private static AccessDeniedHandler forbidden(Problems problems, RefusedAccess refused) {
        return (request, response, e) -> {
            AccountId who = CurrentUser.principal().map(AccountPrincipal::id).orElse(null);
            refused.keep(who, request.getRemoteAddr(), Access.API, Why.NOT_ALLOWED);
            String reason = e.getMessage();
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    reason == null || reason.equals("Access Denied") ? "You may not do this." : reason);
        };
    }
}
