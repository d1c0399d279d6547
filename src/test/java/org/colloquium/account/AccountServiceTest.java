package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.colloquium.IntegrationTest;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccountServiceTest extends IntegrationTest {
    @Autowired
    AccountService service;

    @Autowired
    MyAccount myAccount;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    JdbcClient database;

    AccountId ada;

    @BeforeEach
    void prepare() {
        ada = accounts.administrator("Ada");
        signIn.password(ada);
    }

    @Test
    void anAccountWithoutPasswordIsInvited() {
        MadeAccount made = as(ada, () -> service.make(new NewAccount(address("mei"), " Mei  Lin ", null, false)));
        assertThat(made.invitation()).isNotBlank();
        assertThat(made.details().invited()).isTrue();
        assertThat(made.details().name()).isEqualTo("Mei Lin");
    }

    @Test
    void anAccountWithPasswordSignsInAtOnce() {
        MadeAccount made = as(ada, () -> service.make(new NewAccount(address("mei"), "Mei", "twelve letters", false)));
        assertThat(made.invitation()).isNull();
        assertThat(made.details().invited()).isFalse();
    }

    @Test
    void whatCannotBeTakenSaysWhichFieldItIs() {
        assertField("email", new NewAccount("nothing", "Mei", null, false));
        assertField("email", new NewAccount(null, "Mei", null, false));
        assertField("name", new NewAccount(address("a"), "  ", null, false));
        assertField("password", new NewAccount(address("a"), "Mei", "elevenchars", false));
        assertField("password", new NewAccount(address("a"), "Mei", "x".repeat(129), false));
        assertField("password", new NewAccount(address("a"), "Meinrad Lindqvist", "meinrad lindqvist", false));
    }

    @Test
    void anAddressHasOneAccount() {
        String email = address("twice");
        as(ada, () -> service.make(new NewAccount(email, "One", null, false)));
        assertThatThrownBy(() -> as(ada, () -> service.make(new NewAccount(email.toUpperCase(), "Two", null, false))))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void everyWordOfASearchMustOccurAndWildcardsAreLetters() {
        String mark = "q" + System.nanoTime();
        AccountId one = accounts.person("Zoë 100% " + mark);
        AccountId two = accounts.person("Anna " + mark);
        assertThat(as(ada, () -> service.search(AccountQuery.of(mark.toUpperCase()))))
                .containsExactly(two, one);
        assertThat(as(ada, () -> service.search(AccountQuery.of("zoë " + mark))))
                .containsExactly(one);
        assertThat(as(ada, () -> service.search(AccountQuery.of("0% " + mark)))).containsExactly(one);
        assertThat(as(ada, () -> service.search(AccountQuery.of("_ " + mark)))).isEmpty();
        assertThat(as(ada, () -> service.rows(List.of(one, two))))
                .extracting(AccountDetails::id)
                .containsExactly(one, two);
    }

    @Test
    void pagesFollowOneAnother() {
        String mark = "p" + System.nanoTime();
        List<AccountId> made =
                List.of(accounts.person("A " + mark), accounts.person("B " + mark), accounts.person("C " + mark));
        Listing<AccountDetails> first = as(ada, () -> service.page(new PageRequest(2, null), AccountQuery.of(mark)));
        assertThat(first.total()).isEqualTo(3);
        Listing<AccountDetails> second =
                as(ada, () -> service.page(new PageRequest(2, first.next()), AccountQuery.of(mark)));
        assertThat(second.next()).isNull();
        assertThat(first.items()).extracting(AccountDetails::id).containsExactlyElementsOf(made.subList(0, 2));
        assertThat(second.items()).extracting(AccountDetails::id).containsExactly(made.get(2));
    }

    @Test
    void disablingEndsSessionsTokensAndRememberedSignIns() {
        AccountId mei = accounts.person("Mei");
        signIn.bearer(mei);
        database.sql("insert into remembered_sign_in values (?, ?, ?, now())")
                .params(mei.toString(), mei.value(), new byte[] {1})
                .update();
        assertThat(TestAccounts.as(mei, myAccount::isOver)).isFalse();
        as(ada, () -> service.edit(mei, AccountEdit.enabled(false)));
        assertThat(TestAccounts.as(mei, myAccount::isOver)).isTrue();
        as(ada, () -> service.edit(mei, AccountEdit.enabled(true)));
        assertThat(TestAccounts.as(mei, myAccount::isOver))
                .as("old sessions stay over")
                .isTrue();
        assertThat(rows("access_token", mei)).isZero();
        assertThat(rows("remembered_sign_in", mei)).isZero();
    }

    @Test
    void twoAdministratorsWhoDisableEachOtherLeaveOne() throws InterruptedException {
        for (int round = 0; round < 10; round++) {
            onlyAdministrators();
            AccountId ben = accounts.administrator("Ben");
            signIn.password(ben);
            List<Object> results = Together.run(
                    () -> as(ada, () -> service.edit(ben, AccountEdit.enabled(false))),
                    () -> as(ben, () -> service.edit(ada, AccountEdit.administrator(false))));
            assertThat(lasting()).as("round " + round + ": " + results).isEqualTo(1);
            assertThat(results).filteredOn(it -> it instanceof AccountDetails).hasSize(1);
        }
    }

    @Test
    void theLastAdministratorStaysOne() {
        onlyAdministrators();
        assertThat(as(ada, () -> service.isLastAdministrator(ada))).isTrue();
        for (AccountEdit edit : List.of(AccountEdit.enabled(false), AccountEdit.administrator(false))) {
            assertThatThrownBy(() -> as(ada, () -> service.edit(ada, edit))).isInstanceOf(ConflictException.class);
        }
        AccountId invited = accounts.administrator("Never came");
        assertThatThrownBy(() -> as(ada, () -> service.edit(ada, AccountEdit.enabled(false))))
                .as("somebody who cannot sign in does not count")
                .isInstanceOf(ConflictException.class);
        signIn.password(invited);
        as(ada, () -> service.edit(ada, AccountEdit.administrator(false)));
    }

    private void onlyAdministrators() {
        database.sql("update account set administrator = (id = ?), enabled = enabled or id = ?")
                .params(ada.value(), ada.value())
                .update();
    }

    private long lasting() {
        return database.sql(
                        "select count(*) from account where administrator and enabled and password_hash is not null")
                .query(Long.class)
                .single();
    }

    private long rows(String table, AccountId account) {
        return database.sql("select count(*) from " + table + " where account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private void assertField(String field, NewAccount wanted) {
        assertThatThrownBy(() -> as(ada, () -> service.make(wanted)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        it -> assertThat(it.field()).isEqualTo(field));
    }

    private static String address(String name) {
        return name + System.nanoTime() + "@example.org";
    }

    private static <T> T as(AccountId who, java.util.concurrent.Callable<T> work) {
        return TestAccounts.as(who, work);
    }
}
