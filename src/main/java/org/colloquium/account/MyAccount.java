package org.colloquium.account;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Language;
import org.jspecify.annotations.Nullable;
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
    private final SessionRows sessions;
    private final Notices notices;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    MyAccount(
            Accounts accounts,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            OtherSessions otherSessions,
            SessionRows sessions,
            Notices notices,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.encoder = encoder;
        this.policy = policy;
        this.otherSessions = otherSessions;
        this.sessions = sessions;
        this.notices = notices;
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

    /** How the caller reads dates and numbers. */
    @SignedIn
    @Transactional(readOnly = true)
    public Reading reading() {
        Account account = mine();
        String zone = account.zone();
        return new Reading(
                zone == null ? null : ZoneId.of(zone),
                Language.of(account.language()).orElse(null));
    }

    /** @param language one that is offered, null for the usual one */
    @SignedIn
    public void readAs(@Nullable Locale language) {
        mine().readAs(language == null ? null : language.toLanguageTag());
    }

    @SignedIn
    public void readIn(@Nullable ZoneId zone) {
        mine().readIn(zone == null ? null : zone.getId());
    }

    /** Whoever else is signed in as the caller, on whatever device, is signed out. */
    @SignedIn
    public void changePassword(String password) {
        reauthentication.require();
        Account account = mine();
        policy.check(password, account.email(), account.name());
        account.usePassword(encoder.encode(password));
        otherSessions.end(account);
        log.keep(Deed.of(DeedKind.PASSWORD_CHANGED).on(account.id().value()));
        notices.tell(
                account.id(),
                "Your password was changed",
                "The password of your account was changed. All other devices were " + "signed out.");
    }

    /** Whether this session has no account to speak for any more: disabled, erased, or ended from elsewhere. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean isOver() {
        Optional<AccountPrincipal> principal = CurrentUser.principal();
        return principal.filter(it -> !sessions.isCurrent(it)).isPresent();
    }

    private Account mine() {
        return accounts.findById(currentUser.id().value()).orElseThrow(NotFoundException::new);
    }
}
