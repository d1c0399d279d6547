package org.colloquium.account;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Asking for an account, where the server lets people ask, and letting them in. Nobody who waits has an account. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class RegistrationService {
    private final Registering registering;
    private final Registrations registrations;
    private final RegistrationLetters letters;
    private final Accounts accounts;
    private final List<InvitationPurpose> purposes;
    private final AllowedDomains domains;
    private final Outbox outbox;
    private final AttemptLimits limits;
    private final Settings settings;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    RegistrationService(
            Registering registering,
            Registrations registrations,
            RegistrationLetters letters,
            Accounts accounts,
            List<InvitationPurpose> purposes,
            AllowedDomains domains,
            Outbox outbox,
            AttemptLimits limits,
            Settings settings,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.registering = registering;
        this.registrations = registrations;
        this.letters = letters;
        this.accounts = accounts;
        this.purposes = purposes;
        this.domains = domains;
        this.outbox = outbox;
        this.limits = limits;
        this.settings = settings;
        this.log = log;
        this.events = events;
    }

    @Anyone
    @Transactional(readOnly = true)
    public boolean isOpen() {
        return settings.value(ComingIn.REGISTRATION);
    }

    /** Whether it is open and an address can be confirmed: only where letters leave. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return isOpen() && outbox.isOn();
    }

    /**
     * Writes to the address, whatever there is to say; the caller learns nothing of it. An address that was written to
     * often is not written to again for a while.
     *
     * @throws org.colloquium.common.InvalidInputException at {@code name} or {@code email}
     * @throws ConflictException where no mail is sent
     * @throws org.colloquium.common.TooManyRequestsException when this network has asked too often
     */
    @Anyone
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void ask(String name, String address, Network network) {
        requireOpen();
        if (!outbox.isOn()) {
            throw new ConflictException("This server sends no mail, so no address can be confirmed. Nothing was kept. "
                    + "Ask an administrator for an invitation.");
        }
        String clean = PersonName.clean(name);
        EmailAddress email = new EmailAddress(address);
        domains.check(email);
        limits.register(network);
        if (limits.mayWriteTo(email.value())) {
            registering.ask(email, clean);
        }
    }

    /** What the letter's link is about; {@link NotFoundException} when it was followed, was replaced, or has ended. */
    @Anyone
    @Transactional(readOnly = true)
    public RegistrationDetails open(String secret) {
        requireOpen();
        return registrations.unconfirmed(secret).orElseThrow(NotFoundException::new);
    }

    /** Follows the link: from now on the request waits for an administrator. */
    @Anyone
    public void confirm(String secret, String name, String password) {
        registering.confirm(secret, open(secret), PersonName.clean(name), password);
    }

    @Administrators
    @Transactional(readOnly = true)
    public Listing<RegistrationDetails> waiting(PageRequest page) {
        return Listing.of(
                registrations.waiting(page), page, it -> Cursor.of(it.id().value()), registrations.countWaiting());
    }

    @Administrators
    @Transactional(readOnly = true)
    public long countWaiting() {
        return registrations.countWaiting();
    }

    /** Makes their accounts and writes to them; those who wait no longer are passed over. */
    @Administrators
    public void approve(Collection<RegistrationId> ids) {
        List<Registrations.Waiting> all = registrations.take(ids);
        all.forEach(this::letIn);
        finish(ids, all);
    }

    /** Deletes what they have entered and writes to them. */
    @Administrators
    public void refuse(Collection<RegistrationId> ids) {
        List<Registrations.Waiting> all = registrations.take(ids);
        all.forEach(it -> {
            log.keep(Deed.of(DeedKind.ACCOUNT_REFUSED).on(it.id().value()));
            letters.refused(it.email());
        });
        finish(ids, all);
    }

    /** Somebody who was given an account meanwhile has nothing to be let into. */
    private void letIn(Registrations.Waiting person) {
        if (accounts.existsByEmail(person.email().value())) {
            return;
        }
        Account account = new Account(person.email(), person.name(), person.passwordHash());
        accounts.save(account);
        accounts.flush();
        purposes.forEach(it -> it.letIn(Map.of(person.email(), account.id())));
        log.keep(Deed.of(DeedKind.ACCOUNT_LET_IN).on(account.id().value()));
        letters.letIn(person.email());
        events.publishEvent(new AccountChanged(account.id()));
    }

    private void finish(Collection<RegistrationId> ids, Collection<Registrations.Waiting> taken) {
        if (taken.isEmpty() && !ids.isEmpty()) {
            throw new NotFoundException("This request has been answered already.");
        }
        events.publishEvent(new RegistrationChanged());
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new NotFoundException();
        }
    }
}
