package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.colloquium.IntegrationTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

class PasswordSignInTest extends IntegrationTest {
    private static final AtomicInteger HOSTS = new AtomicInteger();

    @Autowired
    Accounts repository;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    AttemptLimits limits;

    @Autowired
    DataSource dataSource;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    Counting counting;
    PasswordSignIn provider;
    AccountId mei;
    String host;

    @BeforeEach
    void prepare() {
        counting = new Counting(encoder);
        provider = new PasswordSignIn(repository, counting, limits);
        mei = accounts.person("Mei");
        signIn.password(mei);
        host = "198.51.100." + HOSTS.incrementAndGet();
    }

    @Test
    void theRightPasswordSignsIn() {
        Authentication done = provider.authenticate(given(signIn.email(mei).toUpperCase(), TestSignIn.PASSWORD));
        assertThat(done.isAuthenticated()).isTrue();
        assertThat(done.getCredentials()).isNull();
        assertThat(done.getName()).isEqualTo(mei.toString());
    }

    @Test
    void everyRefusalSaysAndCostsTheSame() {
        AccountId disabled = accounts.person("Disabled");
        signIn.password(disabled);
        accounts.disable(disabled);
        AccountId invited = accounts.person("Invited");
        String[][] tries = {
            {signIn.email(mei), "a wrong password"},
            {"nobody@example.org", TestSignIn.PASSWORD},
            {"no address at all", TestSignIn.PASSWORD},
            {signIn.email(disabled), TestSignIn.PASSWORD},
            {signIn.email(invited), TestSignIn.PASSWORD},
            {signIn.email(mei), "x".repeat(100_000)},
        };
        for (String[] each : tries) {
            int before = counting.matches.get();
            assertThatThrownBy(() -> provider.authenticate(given(each[0], each[1])))
                    .as(each[0])
                    .isExactlyInstanceOf(BadCredentialsException.class)
                    .hasMessage("That e-mail address and password do not go together.");
            assertThat(counting.matches.get() - before)
                    .as("hash work for " + each[0])
                    .isEqualTo(1);
        }
    }

    @Test
    void afterTenFailuresTheNextMustWaitButNotFromElsewhereNorForOthers() {
        fail(10);
        int before = counting.matches.get();
        assertThatThrownBy(() -> provider.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD)))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        it -> assertThat(it.retryAfter().toSeconds()).isBetween(1L, 31L));
        assertThat(counting.matches.get())
                .as("no hash is computed for whoever must wait")
                .isEqualTo(before);
        AccountId max = accounts.person("Max");
        signIn.password(max);
        assertThat(provider.authenticate(given(signIn.email(max), TestSignIn.PASSWORD))
                        .isAuthenticated())
                .as("somebody else in the same house")
                .isTrue();
        host = "203.0.113." + HOSTS.incrementAndGet();
        assertThat(provider.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD))
                        .isAuthenticated())
                .as("the person herself from elsewhere")
                .isTrue();
    }

    @Test
    void anUnknownAddressIsSlowedDownLikeAKnownOne() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> provider.authenticate(given("ghost-" + host + "@example.org", "wrong password")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> provider.authenticate(given("ghost-" + host + "@example.org", "wrong password")))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void onlyFailuresCount() {
        for (int i = 0; i < 15; i++) {
            provider.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD));
        }
        fail(9);
        assertThat(provider.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD))
                        .isAuthenticated())
                .isTrue();
    }

    @Test
    void anotherNodeSharesTheLimit() {
        fail(10);
        PasswordSignIn elsewhere = new PasswordSignIn(repository, encoder, new AttemptLimits(dataSource));
        assertThatThrownBy(() -> elsewhere.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD)))
                .isInstanceOf(TooManyAttempts.class);
    }

    @Test
    void onePasswordTriedOnManyAccountsIsSlowedDownButOnlyFromThere() {
        for (int i = 0; i < 50; i++) {
            String email = "spray-" + i + "-" + host + "@example.org";
            assertThatThrownBy(() -> provider.authenticate(given(email, "Summer2027!!")))
                    .isInstanceOf(BadCredentialsException.class);
        }
        assertThatThrownBy(() -> provider.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD)))
                .isInstanceOfSatisfying(
                        TooManyAttempts.class,
                        it -> assertThat(it.retryAfter().toSeconds()).isBetween(1L, 19L));
        host = "203.0.113." + HOSTS.incrementAndGet();
        assertThat(provider.authenticate(given(signIn.email(mei), TestSignIn.PASSWORD))
                        .isAuthenticated())
                .isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> provider.authenticate(given(signIn.email(mei), "a wrong password")))
                    .isInstanceOf(BadCredentialsException.class);
        }
    }

    private Authentication given(String email, String password) {
        UsernamePasswordAuthenticationToken given =
                UsernamePasswordAuthenticationToken.unauthenticated(email, password);
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(host);
        given.setDetails(new WebAuthenticationDetails(request));
        return given;
    }

    /** Counts how often a password is held against a hash. */
    private static final class Counting implements PasswordEncoder {
        private final PasswordEncoder real;
        private final AtomicInteger matches = new AtomicInteger();

        Counting(PasswordEncoder real) {
            this.real = real;
        }

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return real.encode(password);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            assertThat(hash).startsWith("$argon2id$");
            matches.incrementAndGet();
            return real.matches(password, hash);
        }
    }
}
