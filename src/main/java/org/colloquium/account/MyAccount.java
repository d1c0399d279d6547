package org.colloquium.account;

import java.util.Optional;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Reauthentication reauthentication;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final OtherSessions otherSessions;
    private final ApplicationEventPublisher events;

    MyAccount(
            Accounts accounts,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            OtherSessions otherSessions,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.encoder = encoder;
        this.policy = policy;
        this.otherSessions = otherSessions;
        this.events = events;
    }

    @SignedIn
    public void rename(String name) {
        Account account = mine();
        account.rename(PersonName.clean(name));
        events.publishEvent(new AccountChanged(account.id()));
    }

    /** Whoever else is signed in as the caller, on whatever device, is signed out. */
    @SignedIn
    public void changePassword(String password) {
        reauthentication.require();
        Account account = mine();
        policy.check(password, account.email(), account.name());
        account.usePassword(encoder.encode(password));
        otherSessions.end(account);
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
