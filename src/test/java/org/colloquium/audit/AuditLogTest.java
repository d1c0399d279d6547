package org.colloquium.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.colloquium.IntegrationTest;
import org.colloquium.account.AccountId;
import org.colloquium.account.TestAccounts;
import org.colloquium.common.Ids;
import org.colloquium.common.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class AuditLogTest extends IntegrationTest {
    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestAccounts accounts;

    @Autowired
    JdbcClient database;

    AccountId mei;
    private @Nullable RequestAttributes before;

    @BeforeEach
    void prepare() {
        mei = accounts.person("Mei");
        before = RequestContextHolder.getRequestAttributes();
        RequestContextHolder.resetRequestAttributes();
    }

    @AfterEach
    void putBack() {
        RequestContextHolder.setRequestAttributes(before);
    }

    @Test
    void aRowCanNeitherBeChangedNorDeleted() {
        keep(DeedKind.PASSWORD_CHANGED);
        for (String attempt : List.of(
                "update deed set kind = 'signed-in' where done_by = '" + mei + "'",
                "update deed set done_by = null where done_by = '" + mei + "'",
                "delete from deed where done_by = '" + mei + "'",
                "truncate deed cascade")) {
            assertThatThrownBy(() -> database.sql(attempt).update())
                    .as(attempt)
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("The audit log can only grow.");
        }
        assertThat(kinds()).containsExactly("password-changed");
    }

    @Test
    void whatIsRolledBackWasNotDone() {
        transaction.executeWithoutResult(status -> {
            TestAccounts.run(mei, () -> log.keep(Deed.of(DeedKind.PASSWORD_CHANGED)));
            status.setRollbackOnly();
        });
        assertThat(kinds()).isEmpty();
        assertThatThrownBy(() -> log.keep(Deed.of(DeedKind.PASSWORD_CHANGED)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void addressAndDeviceStandApartAndAreForgottenAlone() {
        request("/account", "192.0.2.7", "Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0");
        keep(DeedKind.PASSWORD_CHANGED);
        request("/api/v1/tokens", "2001:db8::7", "curl/8.14.1");
        keep(DeedKind.TOKEN_MADE);
        assertThat(trails()).containsExactly("page Firefox on Linux 192.0.2.7", "api curl 2001:db8::7");
        AccountId other = accounts.person("Max");
        request("/", "192.0.2.8", "curl/8.14.1");
        transaction.executeWithoutResult(
                status -> TestAccounts.run(other, () -> log.keep(Deed.of(DeedKind.SIGNED_OUT))));

        log.forgetTrails(mei.value());
        assertThat(trails()).isEmpty();
        assertThat(kinds()).containsExactly("password-changed", "token-made");
        assertThat(database.sql("select count(*) from deed_trail where person_id = ?")
                        .param(other.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void theServerItselfComesFromNowhereAndWorkOnAnotherThreadFromWhereItWasAsked() throws InterruptedException {
        keep(DeedKind.DIGEST_IMPORTED);
        assertThat(database.sql("select way from deed where done_by = ?")
                        .param(mei.value())
                        .query(String.class)
                        .single())
                .isEqualTo("server");
        request("/g/vision", "192.0.2.7", "curl/8.14.1");
        AtomicReference<Origin> seen = new AtomicReference<>();
        Thread.ofVirtual()
                .start(Origin.carriedInto(() -> seen.set(Origin.here())))
                .join();
        assertThat(seen.get()).isEqualTo(new Origin(Origin.Way.PAGE, "192.0.2.7", "curl/8.14.1"));
    }

    @Test
    void trailsAreForgottenWhenTheyAreOld() {
        request("/", "192.0.2.7", "curl/8.14.1");
        keep(DeedKind.SIGNED_OUT);
        Instant now = Instant.now();
        while (log.forgetTrails(now.minus(Duration.ofDays(1)), 100) == 100) {
            Thread.onSpinWait();
        }
        assertThat(trails()).hasSize(1);
        while (log.forgetTrails(now.plusSeconds(5), 100) == 100) {
            Thread.onSpinWait();
        }
        assertThat(trails()).isEmpty();
        assertThat(kinds()).containsExactly("signed-out");
    }

    @Test
    void aThousandTriesAreTwoRows() {
        String network = "198.51.100." + Ids.next();
        Instant start = Instant.now();
        request("/login", "198.51.100.9", "curl/8.14.1");
        refuse(at(start), mei.value(), network, 1000);
        assertThat(tries()).containsExactly("1");
        assertThat(settle(at(start.plusSeconds(30)))).isZero();
        refuse(at(start.plusSeconds(61)), mei.value(), network, 1);
        assertThat(tries()).containsExactly("1", "1000");
        refuse(at(start.plusSeconds(62)), mei.value(), network, 4);
        assertThat(settle(at(start.plusSeconds(200)))).isPositive();
        assertThat(tries()).containsExactly("1", "1000", "4");
        assertThat(database.sql("select count(*) from refused_sign_in where network = ?")
                        .param(network)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAccountThatThereIsNotLeavesNoNameAndIsCountedToo() {
        String network = "198.51.100." + Ids.next();
        long all = refusals();
        refuse(at(Instant.now()), null, network, 50);
        assertThat(refusals()).isEqualTo(all + 1);
    }

    @Test
    void eachMeansIsCountedByItself() {
        Refusals refusals = new Refusals(database, log, at(Instant.now()));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 3; i++) {
                refusals.keep(mei.value(), "198.51.100.7", Means.PASSWORD, Refusals.Why.WRONG);
                refusals.keep(mei.value(), "198.51.100.7", Means.OTHER_THING, Refusals.Why.TOO_MANY);
            }
        });
        assertThat(database.sql("""
                        select (details ->> 'means') || ' ' || (details ->> 'why') from deed
                        where subject_id = ? order by id""")
                        .param(mei.value())
                        .query((row, number) -> row.getString(1))
                        .list())
                .containsExactly("password wrong", "other-thing too-many");
    }

    @Test
    void aThousandNetworksAreFiftyRowsAndOneForTheOthers() {
        Instant start = Instant.now();
        Refusals refusals = new Refusals(database, log, at(start));
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < 1000; i++) {
                refusals.keep(mei.value(), "2001:db8:0:" + i, Means.PASSWORD, Refusals.Why.WRONG);
            }
        });
        assertThat(tries()).hasSize(51).containsOnly("1");
        settle(at(start.plusSeconds(61)));
        assertThat(tries()).as("and the tries of the others").hasSize(52).last().isEqualTo("949");
        assertThat(trails(mei)).as("that come from no one address").noneMatch(it -> it.contains("others"));
    }

    @Test
    void aWordOfTheProgramIsNoPersonsWords() {
        Deed deed = Deed.of(DeedKind.SETTING_CHANGED);
        assertThat(deed.withWord("setting", "digest.max-papers").details())
                .containsEntry("setting", "digest.max-papers");
        for (String words : List.of("Mei Member", "mei@example.org", "", "a b", "x".repeat(20) + "!")) {
            assertThatThrownBy(() -> deed.withWord("setting", words)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void keep(DeedKind kind) {
        transaction.executeWithoutResult(status -> TestAccounts.run(mei, () -> log.keep(Deed.of(kind))));
    }

    private static void request(String path, String address, String userAgent) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setRemoteAddr(address);
        request.addHeader("User-Agent", userAgent);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    private static Clock at(Instant moment) {
        return Clock.fixed(moment, ZoneOffset.UTC);
    }

    private void refuse(Clock clock, @Nullable UUID account, String network, int times) {
        Refusals refusals = new Refusals(database, log, clock);
        transaction.executeWithoutResult(status -> {
            for (int i = 0; i < times; i++) {
                refusals.keep(account, network, Means.PASSWORD, Refusals.Why.WRONG);
            }
        });
    }

    private enum Means {
        PASSWORD,
        OTHER_THING
    }

    private int settle(Clock clock) {
        Refusals refusals = new Refusals(database, log, clock);
        return transaction.execute(status -> refusals.settle());
    }

    private List<String> tries() {
        return database.sql("select details ->> 'tries' from deed where subject_id = ? order by id")
                .param(mei.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private long refusals() {
        return database.sql("select count(*) from deed where kind = 'sign-in-refused' and subject_id is null")
                .query(Long.class)
                .single();
    }

    private List<String> kinds() {
        return database.sql("select kind from deed where done_by = ? order by id")
                .param(mei.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> trails(AccountId whose) {
        return database.sql("select address from deed_trail where person_id = ?")
                .param(whose.value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<String> trails() {
        return database.sql("""
                        select d.way || ' ' || t.device || ' ' || t.address from deed d join deed_trail t on t.deed_id = d.id
                        where d.done_by = ? order by d.id""")
                .param(mei.value())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
