package org.colloquium.account;

import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people change of their own account. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MyAccount {
    private final Accounts accounts;
    private final CurrentUser currentUser;
    private final PasswordEncoder encoder;
    private final AttemptLimits limits;
    private final JdbcClient database;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    MyAccount(
            Accounts accounts,
            CurrentUser currentUser,
            PasswordEncoder encoder,
            AttemptLimits limits,
            JdbcClient database,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.encoder = encoder;
        this.limits = limits;
        this.database = database;
        this.log = log;
        this.events = events;
    }

    @SignedIn
    public void rename(String name) {
        Account account = mine();
        account.rename(PersonName.clean(name));
        log.keep(Deed.of(DeedKind.ACCOUNT_EDITED).on(account.id().value()));
        events.publishEvent(new AccountChanged(account.id()));
    }

    /** Whoever else is signed in as the caller, on whatever device, is signed out. */
    @SignedIn
    public void changePassword(String old, String password) {
        Account account = mine();
        AttemptLimits.Attempt attempt = limits.presentPassword(account.email());
        if (!encoder.matches(old, account.passwordHash())) {
            throw new InvalidInputException("old", "This is not your present password.");
        }
        attempt.succeeded();
        PasswordPolicy.check(password, account.email(), account.name());
        account.usePassword(encoder.encode(password));
        accounts.flush();
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(account.id().value())
                .update();
        CurrentUser.principal().ifPresent(it -> it.survive(account.epoch()));
        log.keep(Deed.of(DeedKind.PASSWORD_CHANGED).on(account.id().value()));
        events.publishEvent(new AccountChanged(account.id()));
    }

    /** Whether this session has no account to speak for any more: disabled, or signed out from elsewhere. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean isOver() {
        Optional<AccountPrincipal> principal = CurrentUser.principal();
        return principal
                .filter(it -> !accounts.isCurrent(it.id().value(), it.epoch()))
                .isPresent();
    }

    private Account mine() {
        return accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
    }
}
