package org.colloquium.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.colloquium.IntegrationTest;
import org.colloquium.audit.AuditLog;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooManyRequestsException;
import org.colloquium.vault.Vault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

class SecondFactorServiceTest extends IntegrationTest {
    @Autowired
    SecondFactorService service;

    @Autowired
    SecondFactors factors;

    @Autowired
    RecoveryCodes recovery;

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    TestFactors phones;

    @Autowired
    TestAccounts accounts;

    @Autowired
    TestSignIn signIn;

    @Autowired
    Accounts repository;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    @Autowired
    OtherSessions otherSessions;

    @Autowired
    Notices notices;

    @Autowired
    AuditLog audit;

    @Autowired
    TestMailServer mailServer;

    AccountId mei;

    @BeforeEach
    void prepare() {
        mailServer.use(9); // nobody listens there: letters wait
        mei = accounts.person("Mei");
        signIn.password(mei);
    }

    @AfterEach
    void sendNothing() {
        mailServer.none();
    }

    @Test
    void onlyARightCodeTurnsItOnAndThatCodeIsThenUsed() {
        AuthenticatorKey key = AuthenticatorKey.next();
        String wrong = TestFactors.code(AuthenticatorKey.next().secret());
        assertThatThrownBy(() -> TestAccounts.confirmed(mei, () -> service.add(key, wrong)))
                .isInstanceOf(InvalidInputException.class)
                .hasFieldOrPropertyWithValue("field", "code");
        assertThat(factors.has(mei)).isFalse();
        int epoch = epoch();
        String right = TestFactors.code(key.secret());
        TestAccounts.confirmed(
                mei,
                () -> assertThat(service.add(key, right.substring(0, 3) + " " + right.substring(3)))
                        .hasSize(10)
                        .doesNotHaveDuplicates()
                        .allMatch(it -> it.matches("([2-9A-Z]{4}-){2}[2-9A-Z]{4}")));
        assertThat(factors.accepts(mei, right))
                .as("the code of the set-up again")
                .isFalse();
        assertThat(epoch()).as("other sessions end").isGreaterThan(epoch);
        assertThat(kept()).as("what the database holds").doesNotContain(key.secret());
        assertThat(told()).containsExactly("Your second factor has changed");
        assertThat(deeds()).containsExactly("second-factor-added");
        assertThatThrownBy(() -> TestAccounts.confirmed(mei, () -> service.add(key, right)))
                .isInstanceOf(ConflictException.class);
    }

    @Test
    void nothingIsChangedBySomebodyWhoHasNotShownWhoTheyAre() {
        phones.add(mei);
        List<Callable<?>> all = List.of(
                service::propose,
                () -> service.add(AuthenticatorKey.next(), "123456"),
                service::renewRecoveryCodes,
                () -> {
                    service.remove();
                    return true;
                });
        all.forEach(it -> assertThatThrownBy(() -> TestAccounts.as(mei, it)).isInstanceOf(IdentityUnconfirmed.class));
        assertThat(factors.has(mei)).isTrue();
        assertThat(recovery.left(mei)).isEqualTo(10);
    }

    @Test
    void aCodeOpensOnceHoweverManyTryItAtOnceOnTwoNodes() throws Exception {
        TestFactors.Phone phone = phones.add(mei);
        SecondFactors otherNode = new SecondFactors(
                database, vault, recovery, repository, otherSessions, notices, audit, Clock.systemUTC());
        String code = phone.code();
        List<Object> opened = Together.run(IntStream.range(0, 8)
                .<Callable<?>>mapToObj(it -> () -> (it % 2 == 0 ? factors : otherNode).accepts(mei, code))
                .toArray(Callable<?>[]::new));
        assertThat(opened).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(factors.accepts(mei, code)).isFalse();
    }

    @Test
    void aRecoveryCodeOpensOnceHoweverManyTryItAtOnce() throws Exception {
        TestFactors.Phone phone = phones.add(mei);
        String code = phone.recoveryCodes().getFirst();
        List<Object> opened = Together.run(IntStream.range(0, 6)
                .<Callable<?>>mapToObj(it -> () -> factors.accepts(mei, code))
                .toArray(Callable<?>[]::new));
        assertThat(opened).filteredOn(Boolean.TRUE::equals).hasSize(1);
        assertThat(recovery.left(mei)).isEqualTo(9);
        String second = phone.recoveryCodes().get(1);
        assertThat(factors.accepts(mei, second.toLowerCase().replace("-", " ")))
                .as("as people type it")
                .isTrue();
        AccountId max = accounts.person("Max");
        phones.add(max);
        assertThat(factors.accepts(max, phone.recoveryCodes().get(2)))
                .as("another's")
                .isFalse();
        assertThat(kept())
                .doesNotContain(phone.recoveryCodes().get(2).replace("-", "").substring(2));
    }

    @Test
    void newRecoveryCodesEndTheOldOnes() {
        TestFactors.Phone phone = phones.add(mei);
        TestAccounts.confirmed(
                mei,
                () -> assertThat(service.renewRecoveryCodes())
                        .hasSize(10)
                        .doesNotContainAnyElementsOf(phone.recoveryCodes()));
        assertThat(factors.accepts(mei, phone.recoveryCodes().getFirst())).isFalse();
        assertThat(deeds()).containsExactly("second-factor-added", "recovery-codes-renewed");
    }

    @Test
    void whoeverHasAnAppConfirmsWithACodeToo() {
        TestFactors.Phone phone = phones.add(mei);
        assertThatThrownBy(() -> TestAccounts.run(mei, () -> reauthentication.confirm(TestSignIn.PASSWORD, "")))
                .hasFieldOrPropertyWithValue("field", "code");
        assertThatThrownBy(() -> TestAccounts.run(mei, () -> reauthentication.confirm("not it at all", phone.code())))
                .hasFieldOrPropertyWithValue("field", "password");
        TestAccounts.run(mei, () -> {
            assertThat(reauthentication.proofs()).isEqualTo(new Proofs(true, true));
            reauthentication.confirm(TestSignIn.PASSWORD, phone.code());
            reauthentication.require();
            service.remove();
        });
        assertThat(factors.has(mei)).isFalse();
        assertThat(recovery.left(mei)).isZero();
        assertThat(deeds()).containsExactly("second-factor-added", "second-factor-removed");
    }

    @Test
    void guessingCodesToConfirmIsSlowedDown() {
        phones.add(mei);
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> TestAccounts.run(mei, () -> reauthentication.confirm(TestSignIn.PASSWORD, "no")))
                    .isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> TestAccounts.run(mei, () -> reauthentication.confirm(TestSignIn.PASSWORD, "no")))
                .isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void anAdministratorTakesItAwayAndThePersonIsTold() {
        phones.add(mei);
        AccountId ada = accounts.administrator("Ada");
        assertThatThrownBy(() -> TestAccounts.run(ada, () -> service.removeOf(mei)))
                .isInstanceOf(IdentityUnconfirmed.class);
        assertThatThrownBy(() -> TestAccounts.confirmed(mei, () -> service.removeOf(ada)))
                .isInstanceOf(AccessDeniedException.class);
        int epoch = epoch();
        TestAccounts.confirmed(ada, () -> service.removeOf(mei));
        assertThat(factors.has(mei)).isFalse();
        assertThat(epoch()).isGreaterThan(epoch);
        assertThat(told()).hasSize(2);
        assertThatThrownBy(() -> TestAccounts.confirmed(ada, () -> service.removeOf(mei)))
                .isInstanceOf(NotFoundException.class);
    }

    private int epoch() {
        return repository.findById(mei.value()).orElseThrow().epoch();
    }

    private String kept() {
        return database.sql("""
                        select secret || (select string_agg(code_hash, ' ') from recovery_code where account_id = ?)
                        from second_factor where account_id = ?""")
                .params(mei.value(), mei.value())
                .query(String.class)
                .single();
    }

    private List<String> told() {
        return database.sql("select subject from letter where recipient = ? order by id")
                .param(signIn.email(mei))
                .query((rows, row) -> rows.getString(1))
                .list();
    }

    private List<String> deeds() {
        return database.sql("select kind from deed where subject_id = ? order by id")
                .param(mei.value())
                .query((rows, row) -> rows.getString(1))
                .list();
    }
}
