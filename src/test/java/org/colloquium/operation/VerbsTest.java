package org.colloquium.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.colloquium.TestDatabase;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.launch.StartupProblem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** What the launcher's verbs say and do on a server that is named by the variables. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VerbsTest {
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final MockEnvironment environment = new MockEnvironment();
    private final PGSimpleDataSource source = new PGSimpleDataSource();

    @BeforeAll
    void haveAnEmptyServer() {
        Map<String, Object> properties = TestDatabase.empty();
        properties.forEach((name, value) -> environment.setProperty(name, String.valueOf(value)));
        environment.setProperty("colloquium.base-url", "https://papers.example.org/");
        source.setUrl(environment.getRequiredProperty("spring.datasource.url"));
        source.setUser(environment.getRequiredProperty("spring.datasource.username"));
        source.setPassword(environment.getRequiredProperty("spring.datasource.password"));
        Schemas.migrate(source);
    }

    @Test
    void checkListsWhatMustHold() {
        assertThat(new CheckVerb(environment, out()).run(List.of())).isTrue();
        assertThat(said()).contains("holds  paper       A merged paper points to a live one").endsWith("All holds that must.\n");
    }

    @Test
    void checkNamesWhatDoesNot() {
        sql("insert into letter (id, recipient, subject, greeting, paragraphs, reason, written_at)"
                + " values (gen_random_uuid(), 'nobody', 'A letter', '', '{}', '', now())");
        assertThat(new CheckVerb(environment, out()).run(List.of("--quiet"))).isFalse();
        assertThat(said()).startsWith("WRONG  mail        Every letter has somebody to go to.  (1: ");
        sql("delete from letter");
    }

    @Test
    void letsSomebodyInByALinkThatIsKeptAsAHash() throws IOException {
        user("", "create", "link@example.org", "Lina Link", "--administrator");
        assertThat(said()).contains("https://papers.example.org/invitation/");
        String secret = said().strip().replaceAll(".*/invitation/", "");
        assertThat(one("select count(*) from invitation where secret_hash = sha256('" + secret
                        + "') and made_by is null"))
                .isEqualTo("1");
        assertThat(one("select administrator from account where email = 'link@example.org'"))
                .isEqualTo("t");
    }

    @Test
    void resetsAPasswordAndEndsSessions() throws IOException {
        user("a sentence nobody guesses\n", "create", "reset@example.org", "--password");
        String before = one("select password_hash || epoch from account where email = 'reset@example.org'");
        sql("insert into remembered_sign_in select 'series', id, '\\x00', now() from account where email = 'reset@example.org'");
        user("another sentence nobody guesses\n", "reset-password", "reset@example.org", "--password");
        assertThat(one("select password_hash || epoch from account where email = 'reset@example.org'"))
                .startsWith("$argon2id$")
                .isNotEqualTo(before)
                .endsWith("1");
        assertThat(one("select count(*) from remembered_sign_in")).isEqualTo("0");
        user("", "reset-password", "reset@example.org");
        assertThat(one("select count(*) from account where email = 'reset@example.org' and password_hash is null"))
                .isEqualTo("1");
        assertThat(one("select string_agg(kind, ' ' order by done_at, id) from deed d join account a on a.id = d.subject_id"
                        + " where a.email = 'reset@example.org' and done_by is null"))
                .isEqualTo("account-made password-changed password-changed");
    }

    @Test
    void refusesWhatTheServerWouldRefuse() throws IOException {
        user("", "create", "twice@example.org");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> user("", "create", "TWICE@example.org"));
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> user("short\n", "create", "short@example.org", "--password"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> user("", "promote", "nobody@example.org"))
                .withMessageContaining("no account with the address nobody@example.org");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> user("", "create", "silent@example.org", "--password"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> user("", "delete", "twice@example.org"))
                .withMessageStartingWith("usage:");
    }

    @Test
    void keepsTheLastAdministrator() throws IOException {
        user("a sentence nobody guesses\n", "create", "last@example.org", "--administrator", "--password");
        for (String verb : List.of("demote", "disable")) {
            assertThatExceptionOfType(ConflictException.class)
                    .isThrownBy(() -> user("", verb, "last@example.org"))
                    .withMessageContaining("last administrator");
        }
        user("a sentence nobody guesses\n", "create", "next@example.org", "--password");
        user("", "promote", "next@example.org");
        user("", "demote", "last@example.org");
        user("", "disable", "last@example.org");
        assertThat(one("select administrator || ' ' || enabled from account where email = 'last@example.org'"))
                .isEqualTo("false false");
        said.reset();
        user("", "list");
        assertThat(said()).containsPattern("next@example.org +next@example.org +administrator\n")
                .containsPattern("last@example.org +last@example.org +disabled\n");
    }

    @Test
    void removesALostSecondFactor() throws IOException {
        user("a sentence nobody guesses\n", "create", "lost@example.org", "--password");
        assertThatExceptionOfType(ConflictException.class)
                .isThrownBy(() -> user("", "remove-second-factor", "lost@example.org"))
                .withMessageContaining("has no second factor");
        sql("create table if not exists second_factor (account_id uuid primary key references account on delete cascade,"
                + " secret text not null, last_step bigint not null, made_at timestamptz not null)");
        sql("insert into second_factor select id, 'sealed', 0, now() from account where email = 'lost@example.org'");
        user("", "remove-second-factor", "lost@example.org");
        assertThat(one("select count(*) || ' ' || max(epoch) from account a where email = 'lost@example.org'"
                        + " and not exists (select 1 from second_factor f where f.account_id = a.id)"))
                .isEqualTo("1 1");
    }

    @Test
    void findsNoServerWhereThereIsNone() {
        MockEnvironment nowhere = new MockEnvironment().withProperty("colloquium.data", "target/no-such-folder");
        assertThatExceptionOfType(StartupProblem.class)
                .isThrownBy(() -> new CheckVerb(nowhere, out()).run(List.of()))
                .withMessageContaining("There is no Colloquium in the data folder");
    }

    private void user(String typed, String... words) throws IOException {
        new UserVerb(environment, out(), new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)))
                .run(List.of(words));
    }

    private PrintStream out() {
        said.reset();
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private void sql(String statement) {
        JdbcClient.create(source).sql(statement).update();
    }

    private String one(String query) {
        return JdbcClient.create(source).sql(query).query(String.class).single();
    }
}
