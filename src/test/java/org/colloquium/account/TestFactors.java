package org.colloquium.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Authenticator apps for test accounts. */
@TestComponent
public class TestFactors {
    private final SecondFactors factors;
    private final JdbcClient database;
    private final TransactionTemplate transaction;

    TestFactors(SecondFactors factors, JdbcClient database, TransactionTemplate transaction) {
        this.factors = factors;
        this.database = database;
        this.transaction = transaction;
    }

    /** What the account has from now on. */
    public record Phone(AuthenticatorKey key, List<String> recoveryCodes) {
        public String code() {
            return TestFactors.code(key.secret());
        }
    }

    public Phone add(AccountId account) {
        AuthenticatorKey key = AuthenticatorKey.next();
        return new Phone(key, Objects.requireNonNull(transaction.execute(tx -> factors.add(account, key, 0))));
    }

    /** What an app with this key shows now. */
    public static String code(String secret) {
        return new AuthenticatorKey(secret).codes().code(Totp.step(Instant.now()));
    }

    /** As if time had passed: the present code is good again. */
    public void later(AccountId account) {
        database.sql("update second_factor set last_step = 0 where account_id = ?")
                .param(account.value())
                .update();
    }
}
