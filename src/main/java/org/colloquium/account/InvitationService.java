package org.colloquium.account;

import java.util.List;
import java.util.Optional;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Following an invitation: the secret of the link is what opens it. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class InvitationService {
    private final Invitations invitations;
    private final List<InvitationPurpose> purposes;
    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final CurrentUser currentUser;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    InvitationService(
            Invitations invitations,
            List<InvitationPurpose> purposes,
            Accounts accounts,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            CurrentUser currentUser,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.purposes = purposes;
        this.accounts = accounts;
        this.encoder = encoder;
        this.policy = policy;
        this.currentUser = currentUser;
        this.log = log;
        this.events = events;
    }

    /** {@link NotFoundException} when it was followed or revoked, has ended, or never was. */
    @Anyone
    @Transactional(readOnly = true)
    public InvitationDetails open(String secret) {
        Invitations.Open open = invitations.look(secret).orElseThrow(InvitationService::gone);
        Optional<Account> account = accounts.findByEmail(open.email());
        String to = purpose(open.id()).flatMap(it -> it.words(open.id())).orElse(null);
        refuseUnlessUsable(open, account);
        return new InvitationDetails(
                open.email(), account.map(Account::name).orElse(""), to, isKnown(open, account), open.expiresAt());
    }

    /** Makes the account, or gives the one that waits its password. */
    @Anyone
    public Welcome accept(String secret, String name, String password) {
        Invitations.Open open = invitations.take(secret).orElseThrow(InvitationService::gone);
        Optional<Account> known = accounts.findByEmail(open.email());
        refuseUnlessUsable(open, known);
        if (isKnown(open, known)) {
            throw new ConflictException("This address signs in here already. Sign in to follow the invitation.");
        }
        String clean = PersonName.clean(name);
        policy.check(password, open.email(), clean);
        Account account = known.orElseGet(() -> new Account(new EmailAddress(open.email()), clean, null));
        account.rename(clean);
        account.usePassword(encoder.encode(password));
        accounts.save(account);
        accounts.flush();
        if (known.isEmpty()) {
            keep(DeedKind.ACCOUNT_MADE, account.id());
        }
        events.publishEvent(new AccountChanged(account.id()));
        return new Welcome(open.email(), use(open.id(), account.id()));
    }

    /** Lets the caller in with the account they have. */
    @SignedIn
    public Welcome join(String secret) {
        Invitations.Open open = invitations.take(secret).orElseThrow(InvitationService::gone);
        if (purpose(open.id()).isEmpty()) {
            throw new ConflictException("You have an account already. This invitation is for somebody without one.");
        }
        return new Welcome(open.email(), use(open.id(), currentUser.id()));
    }

    /**
     * Only an administrator's link opens an account that is there already: one into a group was made by somebody who
     * must not choose the password of an account that an administrator has made since.
     */
    private static boolean isKnown(Invitations.Open open, Optional<Account> account) {
        return account.filter(it -> open.account() == null || !it.isInvited()).isPresent();
    }

    private String use(InvitationId id, AccountId account) {
        keep(DeedKind.INVITATION_FOLLOWED, account);
        String path = purpose(id).map(it -> it.accept(id, account)).orElse("");
        invitations.revoke(id);
        return path;
    }

    /** Whoever follows a link without an account is the person of the account that they make. */
    private void keep(DeedKind kind, AccountId account) {
        log.keepOf(account.value(), Deed.of(kind).on(account.value()));
    }

    private Optional<InvitationPurpose> purpose(InvitationId id) {
        return purposes.stream().filter(it -> it.words(id).isPresent()).findFirst();
    }

    /** An account that was disabled, or a group that is gone, takes its invitations with it. */
    private void refuseUnlessUsable(Invitations.Open open, Optional<Account> account) {
        boolean leadsNowhere = open.account() == null && purpose(open.id()).isEmpty();
        boolean disabled = account.filter(it -> !it.isEnabled()).isPresent();
        if (leadsNowhere || disabled) {
            throw gone();
        }
    }

    private static NotFoundException gone() {
        return new NotFoundException("This invitation has been used, was replaced, or has ended.");
    }
}
