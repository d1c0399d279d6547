package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.SingleSignOnFailed.Why;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose account somebody's word of a provider opens: the one that it has opened before, whatever the address is by now;
 * else, if the provider vouches for the address, the one with that address, unless it is known to the provider as
 * somebody else; else a new one, where those are made.
 */
@Component
@Transactional
class Identities {
    private final Accounts accounts;
    private final AccountsOfNewcomers newcomers;
    private final AllowedDomains domains;
    private final IdentityLetters letters;
    private final JdbcClient database;
    private final AuditLog log;
    private final Clock clock;

    Identities(
            Accounts accounts,
            AccountsOfNewcomers newcomers,
            AllowedDomains domains,
            IdentityLetters letters,
            JdbcClient database,
            AuditLog log,
            Clock clock) {
        this.accounts = accounts;
        this.newcomers = newcomers;
        this.domains = domains;
        this.letters = letters;
        this.database = database;
        this.log = log;
        this.clock = clock;
    }

    /** @throws SingleSignOnFailed when it opens none */
    AccountId find(OidcUser who) {
        String issuer = Objects.requireNonNull(who.getIssuer()).toString();
        String subject = Objects.requireNonNull(who.getSubject());
        return known(issuer, subject).orElseGet(() -> connect(issuer, subject, who));
    }

    private Optional<AccountId> known(String issuer, String subject) {
        return database.sql("""
                        update account_identity set last_used_at = ? where issuer = ? and subject = ?
                        returning account_id""")
                .params(now(), issuer, subject)
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    private AccountId connect(String issuer, String subject, OidcUser who) {
        EmailAddress email = address(who);
        Account account = accounts.findByEmail(email.value()).orElse(null);
        boolean isNew = account == null;
        if (account == null) {
            account = newcomers.make(email, who);
        } else if (!account.isEnabled()) {
            throw new SingleSignOnFailed(Why.CLOSED, account.id());
        }
        keep(account, issuer, subject);
        log.keep(Deed.of(DeedKind.IDENTITY_CONNECTED).on(account.id().value()));
        if (!isNew) {
            letters.connected(account);
        }
        return account.id();
    }

    private EmailAddress address(OidcUser who) {
        if (!Boolean.TRUE.equals(who.getEmailVerified())) {
            throw new SingleSignOnFailed(Why.UNVERIFIED);
        }
        try {
            EmailAddress email = new EmailAddress(who.getEmail() == null ? "" : who.getEmail());
            if (!domains.allow(email)) {
                throw new SingleSignOnFailed(Why.DOMAIN);
            }
            return email;
        } catch (InvalidInputException e) {
            throw new SingleSignOnFailed(Why.UNVERIFIED, e);
        }
    }

    /** One account is one person to a provider: another subject with the same address is somebody else. */
    private void keep(Account account, String issuer, String subject) {
        int kept = database.sql("""
                        insert into account_identity (id, account_id, issuer, subject, since, last_used_at)
                        values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Ids.next(), account.id().value(), issuer, subject, now(), now())
                .update();
        if (kept == 0) {
            throw new SingleSignOnFailed(Why.CLOSED, account.id());
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
