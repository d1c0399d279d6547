package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.colloquium.TestDatabase;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.launch.StartupProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** On a server of its own that nobody has set up. */
@SpringBootTest
class SetUpTest {
    private static final String PASSWORD = "a sentence is fine";
    private static final Network HERE = new Network("192.0.2.1");

    @Autowired
    SetUp setUp;

    @Autowired
    SetUpCode codes;

    @Autowired
    FirstAdministrator first;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    JdbcClient database;

    String code;

    @DynamicPropertySource
    static void emptyDatabase(DynamicPropertyRegistry registry) {
        TestDatabase.empty().forEach((name, value) -> registry.add(name, () -> value));
    }

    @BeforeEach
    void empty() {
        database.sql("delete from account").update();
        database.sql("delete from attempt_limit").update();
        code = codes.make();
    }

    @Test
    void theCodeMakesOneAdministratorAndIsUsedUp() {
        assertThat(code).matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
        assertThat(setUp.isOpen()).isTrue();
        setUp.makeAdministrator(
                " " + code.toLowerCase().replace("-", " "), "Hanna", "Hanna@Example.org", PASSWORD, HERE);
        assertThat(setUp.isOpen()).isFalse();
        Account made = accounts.findByEmail("hanna@example.org").orElseThrow();
        assertThat(made.isAdministrator()).isTrue();
        assertThat(encoder.matches(PASSWORD, made.passwordHash())).isTrue();
        assertThatThrownBy(() -> setUp.makeAdministrator(code, "Again", "again@example.org", PASSWORD, HERE))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void whatIsWrongIsSaidAndTheCodeStays() {
        assertField("code", () -> setUp.makeAdministrator("AAAA-AAAA", "H", "h@example.org", PASSWORD, HERE));
        assertField("name", () -> setUp.makeAdministrator(code, " ", "h@example.org", PASSWORD, HERE));
        assertField("email", () -> setUp.makeAdministrator(code, "H", "nowhere", PASSWORD, HERE));
        assertField("password", () -> setUp.makeAdministrator(code, "H", "h@example.org", "short", HERE));
        setUp.makeAdministrator(code, "H", "h@example.org", PASSWORD, HERE);
    }

    @Test
    void twoWhoRaceMakeOneAdministrator() throws InterruptedException {
        for (int round = 0; round < 5; round++) {
            empty();
            List<Object> results = Together.run(
                    () -> setUp.makeAdministrator(code, "One", "one@example.org", PASSWORD, HERE),
                    () -> setUp.makeAdministrator(code, "Two", "two@example.org", PASSWORD, HERE),
                    () -> first.make(new EmailAddress("three@example.org"), "Three", PASSWORD));
            assertThat(database.sql("select count(*) from account")
                            .query(Long.class)
                            .single())
                    .isEqualTo(1);
            assertThat(results)
                    .filteredOn(it -> it instanceof Exception)
                    .allMatch(it -> it instanceof ConflictException || it instanceof InvalidInputException);
        }
    }

    @Test
    void guessingIsSlowedDownButNotForOthers() {
        for (int i = 0; i < 10; i++) {
            assertField("code", () -> setUp.makeAdministrator("AAAA-AAAA", "H", "h@example.org", PASSWORD, HERE));
        }
        assertThatThrownBy(() -> setUp.makeAdministrator(code, "H", "h@example.org", PASSWORD, HERE))
                .isInstanceOf(TooManyRequestsException.class);
        setUp.makeAdministrator(code, "H", "h@example.org", PASSWORD, new Network("192.0.2.2"));
    }

    @Test
    void aCodeOfAnEarlierStartEnds() {
        database.sql("update setup_code set made_at = now() - interval '61 minutes'")
                .update();
        String fresh = codes.make();
        assertThat(codes.matches(code)).isFalse();
        assertThat(codes.matches(fresh)).isTrue();
        String ofAnotherNode = codes.make();
        assertThat(codes.matches(fresh)).isTrue();
        assertThat(codes.matches(ofAnotherNode)).isTrue();
    }

    @Test
    void theVariablesMakeTheAdministratorOnce() {
        start("admin@example.org", PASSWORD);
        assertThat(accounts.findByEmail("admin@example.org").orElseThrow().isAdministrator())
                .isTrue();
        start("other@example.org", PASSWORD);
        start("nonsense", "short");
        assertThat(database.sql("select count(*) from account")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void badVariablesStopTheStartWithASentence() {
        assertThatThrownBy(() -> start("admin@example.org", "short"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("COLLOQUIUM_ADMIN_PASSWORD cannot be used: ")
                .hasMessageContaining("12");
        assertThatThrownBy(() -> start("nonsense", PASSWORD))
                .isInstanceOf(StartupProblem.class)
                .hasMessageStartingWith("COLLOQUIUM_ADMIN_EMAIL cannot be used: ");
        assertThatThrownBy(() -> start("admin@example.org", "")).isInstanceOf(StartupProblem.class);
        assertThatThrownBy(() -> start("", PASSWORD)).isInstanceOf(StartupProblem.class);
        start("", "");
        assertThat(setUp.isOpen()).isTrue();
    }

    private void start(String email, String password) {
        new AdministratorFromEnvironment(accounts, first, email, password).afterSingletonsInstantiated();
    }

    private static void assertField(String field, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.field()).isEqualTo(field));
    }
}
