package org.colloquium.account;

import java.util.Optional;
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
    private final ApplicationEventPublisher events;

    FirstAdministrator(
            Accounts accounts,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.policy = policy;
        this.database = database;
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
        events.publishEvent(new AccountChanged(account.id()));
        return Optional.of(account.id());
    }
}
