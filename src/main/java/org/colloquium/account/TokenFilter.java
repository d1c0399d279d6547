package org.colloquium.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import org.colloquium.audit.Refusals;
import org.colloquium.common.api.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who calls the API: the owner of the bearer token, or, where a first token is made, whoever gives e-mail and password.
 * A caller who is not recognised goes on as nobody, and is turned away where somebody is needed.
 */
class TokenFilter extends OncePerRequestFilter {
    private static final String TOKENS = "/api/v1/tokens";

    private final AccessTokens tokens;
    private final AuthenticationManager passwords;
    private final SecondFactors factors;
    private final SignInDeeds deeds;
    private final RefusedSignIns refused;
    private final RefusedAccess refusedAccess;
    private final Problems problems;

    TokenFilter(
            AccessTokens tokens,
            AuthenticationManager passwords,
            SecondFactors factors,
            SignInDeeds deeds,
            RefusedSignIns refused,
            RefusedAccess refusedAccess,
            Problems problems) {
        this.tokens = tokens;
        this.passwords = passwords;
        this.factors = factors;
        this.deeds = deeds;
        this.refused = refused;
        this.refusedAccess = refusedAccess;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            caller(request).ifPresent(TokenFilter::act);
        } catch (TooManyAttempts e) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER, String.valueOf(e.retryAfter().toSeconds()));
            problems.write(
                    request,
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "Too many failed tries. Come back in " + e.retryAfter().toSeconds() + " seconds.");
            return;
        } catch (SecondFactorNeeded e) {
            problems.write(request, response, HttpStatus.FORBIDDEN, String.valueOf(e.getMessage()));
            return;
        } catch (AuthenticationException e) {
            logger.debug("A wrong password came to the API");
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // each dispatch starts without a security context
    }

    private Optional<TokenAuthentication> caller(HttpServletRequest request) {
        String bearer = after("bearer ", request);
        if (bearer != null) {
            Optional<TokenAuthentication> found = tokens.find(bearer);
            if (found.isEmpty()) {
                AccountId owner = tokens.owner(bearer).orElse(null);
                Refusals.Why why = owner == null ? Refusals.Why.WRONG : Refusals.Why.ENDED;
                refusedAccess.keep(owner, request.getRemoteAddr(), Refusals.Access.TOKEN, why);
            }
            return found;
        }
        String basic = after("basic ", request);
        boolean makesToken =
                request.getMethod().equals("POST") && request.getRequestURI().equals(request.getContextPath() + TOKENS);
        return basic != null && makesToken ? Optional.ofNullable(password(request, basic)) : Optional.empty();
    }

    private @Nullable TokenAuthentication password(HttpServletRequest request, String basic) {
        String[] parts = decode(basic).split(":", 2);
        if (parts.length < 2) {
            return null;
        }
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(parts[0], parts[1]);
        given.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
        Authentication found = passwords.authenticate(given);
        if (found == null || !(found.getPrincipal() instanceof AccountPrincipal principal)) {
            return null;
        }
        if (factors.has(principal.id())) {
            refused.keep(principal.id(), SignInMeans.SECOND_FACTOR, Refusals.Why.MISSING, request);
            throw new SecondFactorNeeded();
        }
        deeds.signedInForToken(found);
        return new TokenAuthentication(principal, EnumSet.allOf(Scope.class), null, null);
    }

    private static void act(TokenAuthentication who) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
    }

    private static @Nullable String after(String scheme, HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.toLowerCase(Locale.ROOT).startsWith(scheme)
                ? header.substring(scheme.length()).strip()
                : null;
    }

    private static String decode(String basic) {
        try {
            return new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
