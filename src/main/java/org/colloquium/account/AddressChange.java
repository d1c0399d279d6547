package org.colloquium.account;

import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Another e-mail address for one's account: whoever reads the mail of the new one confirms it. That an address belongs to
 * another account already is told only by letter to that address.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class AddressChange {
    private final Accounts accounts;
    private final AccountLinks links;
    private final AddressLetters letters;
    private final Outbox outbox;
    private final CurrentUser currentUser;
    private final Reauthentication reauthentication;
    private final AttemptLimits limits;
    private final AuditLog audit;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    AddressChange(
            Accounts accounts,
            AccountLinks links,
            AddressLetters letters,
            Outbox outbox,
            CurrentUser currentUser,
            Reauthentication reauthentication,
            AttemptLimits limits,
            AuditLog audit,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.currentUser = currentUser;
        this.reauthentication = reauthentication;
        this.limits = limits;
        this.audit = audit;
        this.database = database;
        this.events = events;
    }

    /** Whether it can be asked for: only where letters leave. */
    @SignedIn
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return outbox.isOn();
    }

    /**
     * Sends a link to the new address, and word of it to the old one. Nothing changes yet.
     *
     * @throws IdentityUnconfirmed unless the caller has just shown who they are
     * @throws org.colloquium.common.TooManyRequestsException when too many were asked for
     */
    @SignedIn
    public void ask(String email) {
        reauthentication.require();
        EmailAddress wanted = new EmailAddress(email);
        Account account = find(currentUser.id()).orElseThrow(NotFoundException::new);
        if (wanted.value().equals(account.email())) {
            throw new InvalidInputException("email", "This is your address already.");
        }
        if (!outbox.isOn()) {
            throw new ConflictException("This server sends no mail, so a new address cannot be confirmed.");
        }
        limits.lettersBy(account.id());
        String secret = links.newChange(account.id(), wanted);
        if (accounts.existsByEmail(wanted.value())) {
            letters.taken(wanted);
        } else {
            letters.confirm(wanted, secret);
        }
        letters.asked(account);
        audit.keep(Deed.of(DeedKind.ADDRESS_CHANGE_ASKED).on(account.id().value()));
    }

    /**
     * The address that the secret would give to an account.
     *
     * @throws NotFoundException when it was used, was replaced, or has ended
     */
    @Anyone
    @Transactional(readOnly = true)
    public String open(String secret) {
        return links.change(secret, false)
                .filter(it -> find(it.account()).isPresent())
                .map(it -> it.email().value())
                .orElseThrow(AddressChange::gone);
    }

    /**
     * The account has the new address; all sessions end but the caller's own. If another account has taken it meanwhile,
     * nothing changes, and a letter to the address says so.
     */
    @Anyone
    public void confirm(String secret) {
        AccountLinks.Change change = links.change(secret, true).orElseThrow(AddressChange::gone);
        Account account = find(change.account()).orElseThrow(AddressChange::gone);
        oneAtATime(change.email());
        if (accounts.existsByEmail(change.email().value())) {
            links.endChange(account.id());
            letters.taken(change.email());
            return;
        }
        String old = account.email();
        account.useAddress(change.email());
        accounts.flush();
        links.forgetDevices(account.id());
        letters.changed(account, old);
        audit.keep(Deed.of(DeedKind.ADDRESS_CHANGED).on(account.id().value()));
        CurrentUser.principal().filter(it -> it.id().equals(account.id())).ifPresent(it -> it.survive(account.epoch()));
        events.publishEvent(new AccountChanged(account.id()));
    }

    /** Two who confirm the same address meet here, and the second sees that the first has it. */
    private void oneAtATime(EmailAddress email) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 122))")
                .param(email.value())
                .query((row, number) -> true)
                .list();
    }

    private Optional<Account> find(AccountId id) {
        return accounts.findById(id.value()).filter(Account::isEnabled);
    }

    private static NotFoundException gone() {
        return new NotFoundException("This link was used, was replaced by a newer one, or is older than a day.");
    }
}
