package org.colloquium.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.audit.Refusals;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks an e-mail address with a password. Unknown, invited and disabled accounts get the same answer after the same
 * work as a wrong password, so that neither words nor time tell who has an account.
 */
@Component
class PasswordSignIn implements AuthenticationProvider {
    private static final int LONGEST_TRIED = 1000;

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final AttemptLimits limits;
    private final SignInPolicy policy;
    private final Refusals refusals;
    private final Clock clock;
    private final String decoy;

    PasswordSignIn(
            Accounts accounts,
            PasswordEncoder encoder,
            AttemptLimits limits,
            SignInPolicy policy,
            Refusals refusals,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.limits = limits;
        this.policy = policy;
        this.refusals = refusals;
        this.clock = clock;
        this.decoy = java.util.Objects.requireNonNull(encoder.encode(Secrets.next()));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String email = given.getName();
        Network network = network(given.getDetails());
        Account account = find(email).orElse(null);
        UUID whose = account == null ? null : account.id().value();
        AttemptLimits.Attempt attempt = attempt(email, whose, network);
        String hash = account == null ? null : account.passwordHash();
        boolean right = encoder.matches(password(given), hash == null ? decoy : hash);
        if (account == null || hash == null || !right || !account.isEnabled() || !policy.offersPasswords()) {
            refusals.keep(whose, network.value(), SignInMeans.PASSWORD, Refusals.Why.WRONG);
            throw new BadCredentialsException("That e-mail address and password do not go together.");
        }
        attempt.succeeded();
        AccountPrincipal principal = account.principal();
        principal.confirmed(clock.instant());
        UsernamePasswordAuthenticationToken result =
                UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities());
        result.setDetails(given.getDetails());
        return result;
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    private AttemptLimits.Attempt attempt(String email, @Nullable UUID whose, Network network) {
        try {
            return limits.signIn(email, network);
        } catch (TooManyRequestsException e) {
            refusals.keep(whose, network.value(), SignInMeans.PASSWORD, Refusals.Why.TOO_MANY);
            throw new TooManyAttempts(e.retryAfter());
        }
    }

    private Optional<Account> find(String email) {
        try {
            return accounts.findByEmail(new EmailAddress(email).value());
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private static String password(Authentication given) {
        String password = given.getCredentials() instanceof String it ? it : "";
        return password.length() > LONGEST_TRIED ? "" : password;
    }

    private static Network network(@Nullable Object details) {
        return Network.of(details instanceof WebAuthenticationDetails web ? web.getRemoteAddress() : null);
    }
}
