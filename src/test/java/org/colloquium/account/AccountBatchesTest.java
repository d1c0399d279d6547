package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Ids;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.MemberService;
import org.colloquium.group.Role;
import org.colloquium.group.TestGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountBatchesTest extends IntegrationTest {
    @Autowired
    AccountBatches batches;

    @Autowired
    AccountService service;

    @Autowired
    MemberService members;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    TestGroup stage;

    @Autowired
    JdbcClient database;

    AccountId ada;
    String mark;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
        signIn.password(ada);
        mark = "b" + System.nanoTime();
    }

    @Test
    void filtersAndOrders() {
        AccountId away = accounts.person("Away " + mark);
        AccountId fresh = accounts.person("Fresh " + mark);
        AccountId off = accounts.disabled("Off " + mark);
        AccountId chief = accounts.administrator("Chief " + mark);
        signIn.password(fresh);
        signIn.password(away);
        seen(away, 100);
        seen(fresh, 1);
        seen(off, 400);
        seen(chief, 10);
        AccountQuery all = AccountQuery.of(mark);
        assertThat(found(all)).containsExactly(away, chief, fresh, off);
        assertThat(found(all.with(AccountState.DISABLED))).containsExactly(off);
        assertThat(found(all.with(AccountState.ENABLED))).containsExactly(away, chief, fresh);
        assertThat(found(all.with(AccountState.INVITED))).containsExactly(chief);
        assertThat(found(all.with(AccountState.ADMINISTRATORS))).containsExactly(chief);
        assertThat(found(all.unseenFor(90))).containsExactly(away, off);
        assertThat(found(all.unseenFor(365))).containsExactly(off);
        assertThat(found(all.by(AccountOrder.SEEN))).containsExactly(fresh, chief, away, off);
        assertThat(found(all.by(AccountOrder.UNSEEN))).containsExactly(off, away, chief, fresh);
        assertThat(found(all.by(AccountOrder.OLDEST))).containsExactly(away, fresh, off, chief);
        assertThat(found(all.by(AccountOrder.NEWEST))).containsExactly(chief, off, fresh, away);
        for (AccountOrder order : AccountOrder.values()) {
            assertThat(found(all.by(order))).hasSize(4);
        }
    }

    @Test
    void whoNeverCameIsAwaySinceTheAccountWasMade() {
        AccountId never = accounts.person("Never " + mark);
        assertThat(found(AccountQuery.of(mark).unseenFor(90))).isEmpty();
        database.sql("update account set created_at = now() - interval '91 days' where id = ?")
                .param(never.value())
                .update();
        assertThat(found(AccountQuery.of(mark).unseenFor(90))).containsExactly(never);
    }

    @Test
    void ofAGroupThatOneIsNotInOnlyTheOwnersAreFound() {
        TestGroup.Cast cast = stage.make();
        AccountQuery query = AccountQuery.of("").in(cast.group().value());
        assertThat(as(ada, () -> service.search(query))).containsExactly(cast.owner());
        assertThat(as(ada, () -> service.search(query.saying("Mei Member")))).isEmpty();
        batch(BatchChange.into(cast.group().value(), "guest"), ada);
        assertThat(as(ada, () -> service.search(query)))
                .contains(cast.owner(), cast.organiser(), cast.member(), cast.guest(), ada);
    }

    @Test
    void disablingManyEndsWhatTheyHadAndCanBeTakenBack() {
        AccountId one = accounts.person("One");
        AccountId two = accounts.person("Two");
        AccountId off = accounts.disabled("Off");
        signIn.bearer(one);
        BatchSummary summary = as(ada, () -> batches.preview(List.of(one, two, off), BatchChange.DISABLE));
        assertThat(summary.chosen()).isEqualTo(3);
        assertThat(summary.changing()).isEqualTo(2);
        assertThat(summary.isRefused()).isFalse();
        assertThat(enabled(one)).as("only looked at").isTrue();
        List<AccountId> changed = batch(BatchChange.DISABLE, one, two, off);
        assertThat(changed).containsExactlyInAnyOrder(one, two);
        assertThat(enabled(one)).isFalse();
        assertThat(count("select count(*) from access_token where account_id = ?", one))
                .isZero();
        assertThat(count("select epoch from account where id = ?", two)).isEqualTo(1);
        assertThat(count("select count(*) from deed where kind = 'account-disabled' and subject_id = ?", two))
                .isEqualTo(1);
        as(ada, () -> batches.apply(changed, BatchChange.ENABLE));
        assertThat(enabled(one)).isTrue();
        assertThat(enabled(off)).as("it was so before").isFalse();
    }

    @Test
    void whatForbidsOneForbidsAll() {
        AccountId one = accounts.person("One");
        for (List<AccountId> chosen : List.of(List.of(one, ada), List.of(one, new AccountId(Ids.next())))) {
            assertThat(as(ada, () -> batches.preview(chosen, BatchChange.DISABLE))
                            .isRefused())
                    .isTrue();
            assertThatThrownBy(() -> as(ada, () -> batches.apply(chosen, BatchChange.DISABLE)))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("Nothing was changed.");
            assertThat(enabled(one)).isTrue();
        }
    }

    @Test
    void theLastAdministratorsStay() {
        AccountId ben = accounts.administrator("Ben");
        signIn.password(ben);
        List<AccountId> lasting = database.sql(
                        "select id from account where administrator and enabled and password_hash is not null")
                .query((row, number) -> new AccountId(row.getObject("id", java.util.UUID.class)))
                .list();
        AccountId never = accounts.administrator("Never came"); // administers, but is none of the lasting ones
        assertThatThrownBy(() -> as(never, () -> batches.apply(lasting, BatchChange.DISABLE)))
                .isInstanceOf(ConflictException.class)
                .hasMessageContaining("administrators");
        assertThat(enabled(ben)).isTrue();
    }

    @Test
    void groupsLeftWithoutAnOwnerAreNamed() {
        TestGroup.Cast cast = stage.make();
        AccountId other = stage.join(cast.group(), "Other Owner", Role.OWNER);
        assertThat(as(
                        ada,
                        () -> batches.preview(Set.of(cast.owner()), BatchChange.DISABLE)
                                .consequences()))
                .noneMatch(it -> it.contains("Vision & Language"));
        assertThat(as(
                        ada,
                        () -> batches.preview(Set.of(cast.owner(), other), BatchChange.DISABLE)
                                .consequences()))
                .anyMatch(it -> it.contains("Vision & Language is left without an owner"));
    }

    @Test
    void manyAreAddedToAGroupAndKeepWhatTheyWereThere() {
        TestGroup.Cast cast = stage.make();
        AccountId fresh = accounts.person("Fresh");
        BatchChange change = BatchChange.into(cast.group().value(), "organiser");
        assertThat(as(ada, () -> batches.preview(Set.of(fresh, cast.guest()), change)))
                .as("who is in it is not told")
                .isEqualTo(as(ada, () -> batches.preview(Set.of(fresh, cast.stranger()), change)));
        assertThat(batch(change, fresh, cast.guest())).containsExactly(fresh);
        assertThat(as(cast.owner(), () -> members.of(cast.group())))
                .anySatisfy(it -> {
                    assertThat(it.id()).isEqualTo(fresh);
                    assertThat(it.role()).isEqualTo(Role.ORGANISER);
                })
                .anySatisfy(it -> {
                    assertThat(it.id()).isEqualTo(cast.guest());
                    assertThat(it.role()).isEqualTo(Role.GUEST);
                });
        assertThat(count("select count(*) from deed where kind = 'let-in' and subject_id = ?", fresh))
                .isEqualTo(1);
        assertThatThrownBy(() -> batch(BatchChange.into(Ids.next(), "member"), fresh))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> batch(BatchChange.into(cast.group().value(), "king"), fresh))
                .isInstanceOf(NotFoundException.class);
    }

    private List<AccountId> found(AccountQuery query) {
        return as(ada, () -> service.search(query));
    }

    private List<AccountId> batch(BatchChange change, AccountId... who) {
        return as(ada, () -> batches.apply(List.of(who), change));
    }

    private void seen(AccountId who, int daysAgo) {
        database.sql("update account set last_seen_at = ? where id = ?")
                .params(java.sql.Timestamp.from(Instant.now().minus(daysAgo, ChronoUnit.DAYS)), who.value())
                .update();
    }

    private boolean enabled(AccountId who) {
        return count("select count(*) from account where enabled and id = ?", who) == 1;
    }

    private int count(String sql, AccountId who) {
        return database.sql(sql).param(who.value()).query(Integer.class).single();
    }

    private static <T> T as(AccountId who, Callable<T> work) {
        return TestAccounts.as(who, work);
    }
}
