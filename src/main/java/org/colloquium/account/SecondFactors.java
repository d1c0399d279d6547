package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.vault.Vault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The authenticator apps of people, in the database. For services that ask first who may. */
@Component
public class SecondFactors {
    private final JdbcClient database;
    private final Vault vault;
    private final RecoveryCodes recovery;
    private final Accounts accounts;
    private final OtherSessions otherSessions;
    private final Notices notices;
    private final AuditLog audit;
    private final Clock clock;

    SecondFactors(
            JdbcClient database,
            Vault vault,
            RecoveryCodes recovery,
            Accounts accounts,
            OtherSessions otherSessions,
            Notices notices,
            AuditLog audit,
            Clock clock) {
        this.database = database;
        this.vault = vault;
        this.recovery = recovery;
        this.accounts = accounts;
        this.otherSessions = otherSessions;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean has(AccountId account) {
        return since(account).isPresent();
    }

    Optional<Instant> since(AccountId account) {
        return database.sql("select made_at from second_factor where account_id = ?")
                .param(account.value())
                .query((row, number) -> row.getTimestamp("made_at").toInstant())
                .optional();
    }

    /**
     * Whether the code opens the account now: the app's, each once, or a recovery code, each once. Holds across nodes,
     * since the database lets only one of several take a step or a code.
     */
    @Transactional
    boolean accepts(AccountId account, String given) {
        String code = given.replaceAll("\\s", "");
        return code.matches("[0-9]{6}") ? acceptsApp(account, code) : recovery.use(account, code);
    }

    private boolean acceptsApp(AccountId account, String code) {
        Kept kept = database.sql("select secret, last_step from second_factor where account_id = ?")
                .param(account.value())
                .query((row, number) -> new Kept(row.getString("secret"), row.getLong("last_step")))
                .optional()
                .orElse(null);
        if (kept == null) {
            return false;
        }
        AuthenticatorKey key = new AuthenticatorKey(vault.open(kept.secret(), purpose(account)));
        OptionalLong step = key.codes().stepOf(code, clock.instant(), kept.lastStep());
        return step.isPresent()
                && database.sql(
                                        "update second_factor set last_step = :step where account_id = :id and last_step < :step")
                                .param("step", step.getAsLong())
                                .param("id", account.value())
                                .update()
                        == 1;
    }

    /** @return the recovery codes; nobody can read them again */
    List<String> add(AccountId account, AuthenticatorKey key, long step) {
        database.sql("""
                        insert into second_factor (account_id, secret, last_step, made_at)
                        values (:id, :secret, :step, :now)""")
                .param("id", account.value())
                .param("secret", vault.seal(key.secret(), purpose(account)))
                .param("step", step)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        List<String> codes = recovery.renew(account);
        changed(account, DeedKind.SECOND_FACTOR_ADDED, "Your account asks for a code of your authenticator app now.");
        return codes;
    }

    List<String> renewRecoveryCodes(AccountId account) {
        List<String> codes = recovery.renew(account);
        changed(account, DeedKind.RECOVERY_CODES_RENEWED, "New recovery codes were made; those before open nothing.");
        return codes;
    }

    /**
     * Has the account ask for no code any more, tells its person, and signs them out elsewhere: by themselves, by an
     * administrator, or from the console for somebody who is locked out.
     *
     * @throws NotFoundException when it has none
     */
    @Transactional
    public void remove(AccountId account) {
        int removed = database.sql("delete from second_factor where account_id = ?")
                .param(account.value())
                .update();
        if (removed == 0) {
            throw new NotFoundException("This account has no second factor.");
        }
        changed(
                account,
                DeedKind.SECOND_FACTOR_REMOVED,
                "The second factor of your account was removed: it opens without a code now.");
    }

    int recoveryCodesLeft(AccountId account) {
        return recovery.left(account);
    }

    private void changed(AccountId id, DeedKind kind, String sentence) {
        Account account = accounts.findById(id.value()).orElseThrow(NotFoundException::new);
        otherSessions.end(account);
        audit.keep(Deed.of(kind).on(id.value()));
        notices.tell(id, "Your second factor has changed", sentence);
    }

    /** A sealed secret copied to another account does not open. */
    private static String purpose(AccountId account) {
        UUID id = account.value();
        return "second-factor:" + id;
    }

    private record Kept(String secret, long lastStep) {
        @Override
        public String toString() {
            return "a sealed key";
        }
    }
}
