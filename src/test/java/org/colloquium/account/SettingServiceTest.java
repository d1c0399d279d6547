package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.colloquium.account.TestAccounts.as;
import static org.colloquium.account.TestAccounts.run;

import java.util.Map;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.digest.DigestLimits;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.security.access.AccessDeniedException;

class SettingServiceTest extends IntegrationTest {
    @Autowired
    SettingService settings;

    @Autowired
    DigestLimits limits;

    @Autowired
    TestGroup stage;

    @Autowired
    ConfigurableEnvironment environment;

    TestGroup.Cast cast;

    @BeforeEach
    void prepare() {
        cast = stage.make();
    }

    @AfterEach
    void putBack() {
        environment.getPropertySources().remove("variables");
        run(cast.administrator(), () -> settings.reset("digest.max-bytes"));
        run(cast.administrator(), () -> settings.reset("digest.max-papers"));
    }

    @Test
    void whatIsSetHoldsAtOnceUntilItIsPutBack() {
        assertThat(limits.inWords()).isEqualTo("up to 32 MB and 20,000 papers");
        run(cast.administrator(), () -> settings.change(Map.of("digest.max-bytes", "8", "digest.max-papers", "500")));
        assertThat(limits.inWords()).isEqualTo("up to 8 MB and 500 papers");
        assertThat(details("digest.max-bytes").isSet()).isTrue();
        assertThat(details("digest.max-bytes").usual()).isEqualTo("32");
        run(cast.administrator(), () -> settings.reset("digest.max-bytes"));
        assertThat(limits.bytes()).isEqualTo(32 << 20);
        assertThat(limits.papers()).isEqualTo(500);
    }

    @Test
    void allOrNothingAndTheFieldIsNamed() {
        for (String wrong : new String[] {"0", "257", "many", "", "-1", "99999999999999999999"}) {
            assertThatThrownBy(() -> run(
                            cast.administrator(),
                            () -> settings.change(
                                    new java.util.TreeMap<>(Map.of("digest.a", "1", "digest.max-bytes", wrong)))))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(
                            () -> run(cast.administrator(), () -> settings.change(Map.of("digest.max-bytes", wrong))))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            it -> assertThat(it.field()).isEqualTo("digest.max-bytes"));
        }
        assertThat(limits.bytes()).isEqualTo(32 << 20);
    }

    @Test
    void aVariableTakesPrecedenceAndIsNamed() {
        run(cast.administrator(), () -> settings.change(Map.of("digest.max-bytes", "8")));
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("variables", Map.of("colloquium.digest.max-bytes", "500KB")));
        assertThat(limits.bytes()).isEqualTo(500 << 10);
        assertThat(details("digest.max-bytes").fixedBy()).isEqualTo("COLLOQUIUM_DIGEST_MAX_BYTES");
        assertThatThrownBy(() -> run(cast.administrator(), () -> settings.change(Map.of("digest.max-bytes", "9"))))
                .isInstanceOf(ConflictException.class);
        environment.getPropertySources().remove("variables");
        assertThat(limits.bytes()).isEqualTo(8 << 20);
    }

    @Test
    void onlyAdministrators() {
        for (AccountId who : new AccountId[] {cast.owner(), cast.member(), cast.stranger()}) {
            assertThatThrownBy(() -> as(who, settings::all)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> run(who, () -> settings.change(Map.of("digest.max-papers", "1"))))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> run(who, () -> settings.reset("digest.max-papers")))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    private SettingDetails details(String key) {
        return as(cast.administrator(), settings::all).stream()
                .filter(it -> it.setting().key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
