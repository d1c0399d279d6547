package org.colloquium.account;

import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Codes with which a person signs in once. A code opens an account only together with a secret of the browser that asked
 * for it: read by somebody else, or typed into another page, it opens nothing. Neither is kept, only a hash of both.
 */
@Component
class SignInCodes {
    static final Duration HOLDS = Duration.ofMinutes(10);
    static final int TRIES = 5;

    private final AccountGuard guard;
    private final JdbcClient database;
    private final Clock clock;

    SignInCodes(AccountGuard guard, JdbcClient database, Clock clock) {
        this.guard = guard;
        this.database = database;
        this.clock = clock;
    }

    /** @param account null where nobody has the address that was typed: then no code is right */
    @Transactional
    public void keep(String browser, String code, @Nullable AccountId account) {
        database.sql("""
                        insert into sign_in_code (browser_hash, account_id, code_hash, expires_at)
                        values (:browser, :account, :code, :end)""")
                .param("browser", Secrets.hash(browser))
                .param("account", account == null ? null : account.value())
                .param("code", hash(browser, code))
                .param("end", Timestamp.from(clock.instant().plus(HOLDS)))
                .update();
    }

    /** Whose code this browser has asked for; null for nobody's, and for a browser that has asked for none. */
    @Transactional(readOnly = true)
    public @Nullable AccountId askedBy(String browser) {
        return database.sql("select account_id from sign_in_code where browser_hash = ? and account_id is not null")
                .param(Secrets.hash(browser))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional()
                .orElse(null);
    }

    /** Whose code this is. Each try counts, and the right one ends the code, whichever node it comes to. */
    @Transactional
    public Optional<AccountId> redeem(String browser, String code) {
        byte[] row = Secrets.hash(browser);
        return tried(row).filter(it -> it.is(hash(browser, code))).flatMap(it -> {
            database.sql("delete from sign_in_code where browser_hash = ?")
                    .param(row)
                    .update();
            return Optional.ofNullable(it.account()).map(AccountId::new).filter(guard::isEnabled);
        });
    }

    /** Counts first, and so holds the row: two tries at once come one after the other. */
    private Optional<Row> tried(byte[] browserHash) {
        return database.sql("""
                        update sign_in_code set tries = tries + 1
                        where browser_hash = ? and tries < ? and expires_at > ?
                        returning account_id, code_hash""")
                .params(browserHash, TRIES, Timestamp.from(clock.instant()))
                .query((row, number) -> new Row(row.getObject("account_id", UUID.class), row.getBytes("code_hash")))
                .optional();
    }

    /** As people type it: small letters, without the hyphen or with spaces. */
    private static byte[] hash(String browser, String code) {
        return Secrets.hash(browser + " " + code.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Pd}]", ""));
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record Row(@Nullable UUID account, byte[] codeHash) {
        boolean is(byte[] hash) {
            return MessageDigest.isEqual(codeHash, hash);
        }
    }
}
