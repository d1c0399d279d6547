package org.colloquium.account;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.colloquium.account.SingleSignOnFailed.Why;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.OneLine;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Makes accounts for people whom a provider of single sign-on vouches for, where administrators want that. */
@Component
class AccountsOfNewcomers {
    private static final int LONGEST_NAME = 200;

    private final SingleSignOn settings;
    private final Accounts accounts;
    private final Registrations registrations;
    private final List<InvitationPurpose> purposes;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    AccountsOfNewcomers(
            SingleSignOn settings,
            Accounts accounts,
            Registrations registrations,
            List<InvitationPurpose> purposes,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.settings = settings;
        this.accounts = accounts;
        this.registrations = registrations;
        this.purposes = purposes;
        this.log = log;
        this.events = events;
    }

    /** @throws SingleSignOnFailed when none are made */
    Account make(EmailAddress email, OidcUser who) {
        if (!settings.makesAccounts()) {
            throw new SingleSignOnFailed(Why.CLOSED);
        }
        Account account = new Account(email, name(email, who), null);
        accounts.save(account);
        accounts.flush();
        registrations.forget(email);
        purposes.forEach(it -> it.letIn(Map.of(email, account.id())));
        log.keep(Deed.of(DeedKind.ACCOUNT_MADE).on(account.id().value()));
        events.publishEvent(new AccountChanged(account.id()));
        return account;
    }

    private static String name(EmailAddress email, OidcUser who) {
        String parts = OneLine.of(Objects.requireNonNullElse(who.getGivenName(), "") + " "
                + Objects.requireNonNullElse(who.getFamilyName(), ""));
        String beforeAt = email.value().substring(0, email.value().indexOf('@'));
        String name = Stream.of(OneLine.of(who.getFullName()), parts, beforeAt)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("Newcomer");
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, LONGEST_NAME).strip();
    }
}
