package org.colloquium.account;

import java.util.Optional;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the account that an empty server begins with: one, however many try at once. */
@Component
class FirstAdministrator {
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final JdbcClient database;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            Accounts accounts,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            JdbcClient database,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.policy = policy;
        this.database = database;
        this.log = log;
        this.events = events;
    }

    /** @return nothing when the server has accounts already */
    @Transactional
    Optional<AccountId> make(EmailAddress email, String name, String password) {
        String clean = PersonName.clean(name);
        policy.check(password, email.value(), clean);
        database.sql("lock table setup_code in exclusive mode").update();
        if (accounts.any()) {
            return Optional.empty();
        }
        Account account = new Account(email, clean, encoder.encode(password));
        account.makeAdministrator(true);
        accounts.save(account);
        database.sql("delete from setup_code").update();
        UUID id = account.id().value();
        log.keepOf(id, Deed.of(DeedKind.ACCOUNT_MADE).on(id));
        log.keepOf(id, Deed.of(DeedKind.ADMINISTRATOR_MADE).on(id));
        events.publishEvent(new AccountChanged(account.id()));
        return Optional.of(account.id());
    }
}
