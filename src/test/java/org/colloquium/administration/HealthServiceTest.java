package org.colloquium.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.LiveSessions;
import org.colloquium.account.TestAccounts;
import org.colloquium.mail.MailState;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

class HealthServiceTest extends IntegrationTest {
    private static final Instant NOW = Instant.parse("2026-03-12T10:00:00Z");

    @Autowired
    HealthService service;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource source;

    @Autowired
    MockMvcTester web;

    AccountId ada;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
    }

    @Test
    void theFiguresAreThere() {
        Health health = now();
        assertThat(health.database().version()).matches("1[5-9].*");
        assertThat(health.database().size()).isGreaterThan(1_000_000);
        assertThat(health.database().connections())
                .isBetween(1, health.database().most());
        assertThat(health.disk().total()).isGreaterThan(health.disk().free()).isPositive();
        assertThat(health.up()).isPositive();
        assertThat(health.jobs()).extracting(Health.Job::name).contains("clean-accounts");
    }

    @Test
    void aJobThatFailsIsTheFirstThingSaid() {
        database.sql("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, last_failure,
                                                     consecutive_failures, version)
                        values ('no-such-task', 'one', now() + interval '1 day', false, now(), 3, 1)""").update();
        try {
            assertThat(now().problems()).anyMatch(it -> it.startsWith("The job no-such-task has failed three times"));
            assertThat(now().jobs().getFirst().name()).isEqualTo("no-such-task");
        } finally {
            database.sql("delete from scheduled_tasks where task_name = 'no-such-task'")
                    .update();
        }
    }

    @Test
    void whatIsTightIsSaidInWords() {
        assertThat(Problems.in(of(200L << 30, 20, null), NOW).problems()).isEmpty();
        assertThat(Problems.in(of(500L << 20, 20, null), NOW).problems())
                .singleElement()
                .asString()
                .contains("nearly full");
        assertThat(Problems.in(of(200L << 30, 90, null), NOW).problems())
                .singleElement()
                .asString()
                .contains("90 of 100");
        assertThat(Problems.in(of(200L << 30, 20, NOW.minusSeconds(600)), NOW).problems())
                .singleElement()
                .asString()
                .contains("ten minutes");
        assertThat(Problems.in(of(200L << 30, 20, NOW.minusSeconds(60)), NOW).problems())
                .isEmpty();
    }

    @Test
    void mailThatDoesNotLeaveIsSaidInWords() {
        assertThat(mail(true, 1, NOW.minusSeconds(60), 0)).isEmpty();
        assertThat(mail(true, 3, NOW.minusSeconds(1200), 0))
                .singleElement()
                .asString()
                .startsWith("Three letters wait for the mail server, the oldest for 20 minutes. It is away.")
                .contains("settings");
        assertThat(mail(true, 0, null, 2)).singleElement().asString().startsWith("Two letters were given up");
        assertThat(mail(false, 0, null, 0)).as("no mail is wanted").isEmpty();
    }

    private static List<String> mail(boolean on, long waiting, @Nullable Instant oldest, long failed) {
        MailState state = new MailState(on, waiting, oldest, failed, "It is away", NOW, null);
        return Problems.in(of(200L << 30, 20, null, state), NOW).problems();
    }

    @Test
    void mailAndSessionsAreCounted() {
        Health before = now();
        database.sql(
                        "insert into letter (id, written_at, next_try, sent_at) values (gen_random_uuid(), now(), now(), now())")
                .update();
        session("now()");
        session("now() - interval '30 minutes'");
        session("now() - interval '60 days'");
        Health after = now();
        assertThat(after.mail().lastSent()).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(after.mail().on()).isFalse();
        assertThat(after.sessions().sessions()).isEqualTo(before.sessions().sessions() + 2);
        assertThat(after.sessions().lately()).isEqualTo(before.sessions().lately() + 1);
        assertThat(after.sessions().people()).isEqualTo(before.sessions().people() + 1);
    }

    private void session(String seen) {
        database.sql("insert into signed_in_session (id, account_id, epoch, device, network, signed_in_at, seen_at)"
                        + " select gen_random_uuid(), id, epoch, 'Firefox', '192.0.2.…', now(), " + seen
                        + " from account where id = ?")
                .param(ada.value())
                .update();
    }

    @Test
    void strangersSeeWhetherItIsUpAndNothingElse() {
        for (String path : List.of("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")) {
            assertThat(web.get().uri(path))
                    .hasStatusOk()
                    .bodyJson()
                    .extractingPath("$.status")
                    .isEqualTo("UP");
            assertThat(web.get().uri(path)).bodyText().doesNotContain("db", "PostgreSQL", "components");
        }
        for (String path :
                List.of("/actuator", "/actuator/health/db", "/actuator/env", "/actuator/health/readiness/db")) {
            assertThat(web.get().uri(path).exchange().getResponse().getStatus())
                    .as(path)
                    .isNotEqualTo(200);
        }
    }

    /** The real database is closed to everybody for a moment. */
    @Test
    void withoutTheDatabaseItIsNotReadyAndStillAlive() throws SQLException {
        HikariDataSource pool = source.unwrap(HikariDataSource.class);
        long patience = pool.getConnectionTimeout();
        try (Connection outside = DriverManager.getConnection(
                        pool.getJdbcUrl().replaceFirst("/colloquium(?=\\?|$)", "/postgres"),
                        pool.getUsername(),
                        pool.getPassword());
                Statement statement = outside.createStatement()) {
            try {
                pool.getHikariConfigMXBean().setConnectionTimeout(500);
                statement.execute("alter database colloquium allow_connections false");
                statement.execute("""
                        select pg_terminate_backend(pid) from pg_stat_activity
                        where datname = 'colloquium' and backend_type = 'client backend'""");
                assertThat(web.get().uri("/actuator/health/readiness"))
                        .hasStatus(503)
                        .bodyJson()
                        .extractingPath("$.status")
                        .isEqualTo("DOWN");
                assertThat(web.get().uri("/actuator/health/liveness")).hasStatusOk();
            } finally {
                statement.execute("alter database colloquium allow_connections true");
                pool.getHikariConfigMXBean().setConnectionTimeout(patience);
            }
        }
        // the pool waits longer from one try to the next while the database is away
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(web.get().uri("/actuator/health/readiness")).hasStatusOk());
    }

    private Health now() {
        return TestAccounts.as(ada, service::now);
    }

    private static Health of(long free, int connections, @Nullable Instant oldest) {
        return of(free, connections, oldest, new MailState(false, 0, null, 0, null, null, null));
    }

    private static Health of(long free, int connections, @Nullable Instant oldest, MailState mail) {
        return new Health(
                List.of(),
                null,
                Duration.ofHours(1),
                new Health.Database("18", 1, connections, 100),
                new Health.Disk("data", free, 1_000L << 30),
                new Health.Queue(oldest == null ? 0 : 1, 0, 0, oldest),
                mail,
                new LiveSessions.Count(1, 1, 1),
                List.of());
    }
}
