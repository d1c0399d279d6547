package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.colloquium.account.TestAccounts.run;

import java.util.Map;
import java.util.UUID;
import org.colloquium.IntegrationTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an administrator has set is how long things stay. */
class RetentionTest extends IntegrationTest {
    @Autowired
    SettingService settings;

    @Autowired
    Retention retention;

    @Autowired
    Registrations registrations;

    @Autowired
    ExportRows exports;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    AccountId ada;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
    }

    @AfterEach
    void putBack() {
        run(ada, () -> retention.settings().forEach(it -> settings.reset(it.key())));
    }

    @Test
    void whoeverWasNotAnsweredMayAskAgain() {
        UUID old = asked(20);
        UUID young = asked(10);
        registrations.clean();
        assertThat(isThere("registration", old)).as("for 90 days at first").isTrue();
        run(ada, () -> settings.change(Map.of("retention.registrations", "15")));
        registrations.clean();
        assertThat(isThere("registration", old)).isFalse();
        assertThat(isThere("registration", young)).isTrue();
    }

    @Test
    void anArchiveIsThereAsLongAsIsSet() {
        database.sql("insert into personal_export (account_id, run, asked_at, parts)"
                        + " values (?, gen_random_uuid(), now() - interval '40 hours', 1)")
                .param(ada.value())
                .update();
        run(ada, () -> settings.change(Map.of("retention.exports", "3")));
        exports.clean();
        assertThat(exports.of(ada)).isPresent();
        run(ada, () -> settings.reset("retention.exports"));
        exports.clean();
        assertThat(exports.of(ada)).as("a day at first").isEmpty();
    }

    private UUID asked(int daysAgo) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into registration (id, email, name, secret_hash, expires_at, password_hash, confirmed_at)
                        values (:id, :email, 'Nora', :secret, now(), 'x', now() - make_interval(days => :days))""")
                .param("id", id)
                .param("email", id + "@example.org")
                .param("secret", Secrets.hash(id.toString()))
                .param("days", daysAgo)
                .update();
        return id;
    }

    private boolean isThere(String table, UUID id) {
        return database.sql("select exists (select from " + table + " where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }
}
