package org.colloquium.account;

import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.mail.Outbox;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A new password for somebody who has forgotten theirs: whoever reads the mail of the account's address chooses it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class PasswordReset {
    private final Accounts accounts;
    private final AccountLinks links;
    private final ResetLetters letters;
    private final Outbox outbox;
    private final AttemptLimits limits;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final Notices notices;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    PasswordReset(
            Accounts accounts,
            AccountLinks links,
            ResetLetters letters,
            Outbox outbox,
            AttemptLimits limits,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            Notices notices,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.links = links;
        this.letters = letters;
        this.outbox = outbox;
        this.limits = limits;
        this.encoder = encoder;
        this.policy = policy;
        this.notices = notices;
        this.audit = audit;
        this.events = events;
    }

    /** Whether it can be asked for: only where letters leave. */
    @Anyone
    @Transactional(readOnly = true)
    public boolean isOffered() {
        return outbox.isOn();
    }

    /**
     * Asks for a letter. Whether there is such an account is looked up later, on another thread: the caller learns it
     * neither by words nor by time.
     *
     * @throws org.colloquium.common.TooManyRequestsException when too many were asked for
     */
    @Anyone
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void ask(String email, Network network) {
        EmailAddress address = new EmailAddress(email);
        if (!outbox.isOn()) {
            throw new ConflictException("This server sends no mail. Ask an administrator for a new password.");
        }
        limits.letter(address.value(), network);
        letters.request(address);
    }

    /**
     * The address of the account whose password the secret lets choose.
     *
     * @throws NotFoundException when it was used, was replaced, or has ended
     */
    @Anyone
    @Transactional(readOnly = true)
    public String open(String secret) {
        return links.reset(secret, false)
                .flatMap(it -> accounts.findById(it.value()))
                .filter(Account::isEnabled)
                .map(Account::email)
                .orElseThrow(PasswordReset::gone);
    }

    /** Ends all sessions; the secret ends with the old password. Signing in is a step of its own, with all it asks for. */
    @Anyone
    public void choose(String secret, String password) {
        Account account = links.reset(secret, true)
                .flatMap(it -> accounts.findById(it.value()))
                .filter(Account::isEnabled)
                .orElseThrow(PasswordReset::gone);
        policy.check(password, account.email(), account.name());
        account.usePassword(encoder.encode(password));
        accounts.flush();
        links.forgetDevices(account.id());
        audit.keep(Deed.of(DeedKind.PASSWORD_RESET).on(account.id().value()));
        notices.tell(
                account.id(),
                "Your password was changed",
                "A new password was chosen for your account through a link that was sent to this address. You are "
                        + "signed out everywhere. Tokens for programs stay: look through them in “My account”.");
        events.publishEvent(new AccountChanged(account.id()));
    }

    private static NotFoundException gone() {
        return new NotFoundException("This link was used, was replaced by a newer one, or is older than 30 minutes.");
    }
}
