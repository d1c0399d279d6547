package org.colloquium.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of this server, for its administrators. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class AccountService {
    private final Accounts accounts;
    private final AccountList list;
    private final Invitations invitations;
    private final List<InvitationPurpose> purposes;
    private final AccountGroups groups;
    private final PasswordEncoder encoder;
    private final PasswordPolicy policy;
    private final JdbcClient database;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    AccountService(
            Accounts accounts,
            AccountList list,
            Invitations invitations,
            List<InvitationPurpose> purposes,
            AccountGroups groups,
            PasswordEncoder encoder,
            PasswordPolicy policy,
            JdbcClient database,
            AuditLog audit,
            ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.list = list;
        this.invitations = invitations;
        this.purposes = purposes;
        this.groups = groups;
        this.encoder = encoder;
        this.policy = policy;
        this.database = database;
        this.audit = audit;
        this.events = events;
    }

    @Administrators
    @Transactional(readOnly = true)
    public List<AccountId> search(AccountQuery query) {
        return list.ids(query);
    }

    /** A stretch of what {@link #search} found, in the given order. */
    @Administrators
    @Transactional(readOnly = true)
    public List<AccountDetails> rows(Collection<AccountId> ids) {
        return list.rows(ids);
    }

    /** The same for programs, in the order in which the accounts were made. */
    @Administrators
    @Transactional(readOnly = true)
    public Listing<AccountDetails> page(PageRequest page, AccountQuery query) {
        return list.page(page, query);
    }

    @Administrators
    @Transactional(readOnly = true)
    public AccountDetails details(AccountId id) {
        return list.row(id);
    }

    @Administrators
    @Transactional(readOnly = true)
    public AccountCount count() {
        return list.count(groups.count());
    }

    /** The groups that each of these people owns. */
    @Administrators
    @Transactional(readOnly = true)
    public Map<AccountId, List<AccountGroups.Owned>> ownedBy(Collection<AccountId> ids) {
        return groups.ownedBy(ids);
    }

    /** The groups of this server by name, for choosing one. */
    @Administrators
    @Transactional(readOnly = true)
    public List<AccountGroups.Named> groups() {
        return groups.all();
    }

    @Administrators
    public MadeAccount make(NewAccount wanted) {
        EmailAddress email = new EmailAddress(wanted.email() == null ? "" : wanted.email());
        String name = PersonName.clean(wanted.name() == null ? "" : wanted.name());
        String password = wanted.password();
        if (password != null) {
            policy.check(password, email.value(), name);
        }
        if (accounts.existsByEmail(email.value())) {
            throw new ConflictException("There is an account with this address already.");
        }
        Account account = new Account(email, name, password == null ? null : encoder.encode(password));
        account.makeAdministrator(wanted.administrator());
        accounts.save(account);
        accounts.flush();
        keep(DeedKind.ACCOUNT_MADE, account.id());
        if (wanted.administrator()) {
            keep(DeedKind.ADMINISTRATOR_MADE, account.id());
        }
        if (password == null) {
            keep(DeedKind.INVITATION_MADE, account.id());
        }
        purposes.forEach(it -> it.letIn(Map.of(email, account.id())));
        events.publishEvent(new AccountChanged(account.id()));
        boolean invited = password == null;
        return new MadeAccount(
                list.row(account.id()),
                invited ? invitations.toAccount(account) : null,
                invited && invitations.areSent());
    }

    /** A new link for somebody who has not followed the first one, which ends. */
    @Administrators
    public String inviteAgain(AccountId id) {
        Account account = find(id);
        if (!account.isInvited()) {
            throw new ConflictException("This person has chosen a password already.");
        }
        if (!account.isEnabled()) {
            throw new ConflictException("Enable the account first.");
        }
        keep(DeedKind.INVITATION_MADE, id);
        return invitations.toAccount(account);
    }

    /** Until when the link that was given out for this account opens it, empty when none does. */
    @Administrators
    @Transactional(readOnly = true)
    public Optional<Instant> invitedUntil(AccountId id) {
        return invitations.openUntil(id);
    }

    /** The link that was given out opens nothing any more; the account stays. */
    @Administrators
    public void revokeInvitation(AccountId id) {
        find(id);
        if (!invitations.revoke(id)) {
            throw new NotFoundException("No invitation to this account is open.");
        }
        audit.keep(Deed.of(DeedKind.INVITATION_REVOKED).on(id.value()));
        events.publishEvent(new AccountChanged(id));
    }

    /** Whether invitations are also sent by mail. */
    @Administrators
    @Transactional(readOnly = true)
    public boolean sendsInvitations() {
        return invitations.areSent();
    }

    /** The last administrator who can sign in keeps that right, whoever else is just losing theirs. */
    @Administrators
    public AccountDetails edit(AccountId id, AccountEdit edit) {
        List<AccountId> lasting = administratorsLocked();
        Account account = find(id);
        if (edit.name() != null) {
            account.rename(PersonName.clean(edit.name()));
            keep(DeedKind.ACCOUNT_EDITED, id);
        }
        Boolean enabled = edit.enabled();
        Boolean administrator = edit.administrator();
        if (Boolean.FALSE.equals(enabled) || Boolean.FALSE.equals(administrator)) {
            keepLastAdministrator(account, lasting);
        }
        if (enabled != null && enabled != account.isEnabled()) {
            account.enable(enabled);
            keep(enabled ? DeedKind.ACCOUNT_ENABLED : DeedKind.ACCOUNT_DISABLED, id);
            forget(id);
        }
        if (administrator != null && administrator != account.isAdministrator()) {
            account.makeAdministrator(administrator);
            keep(administrator ? DeedKind.ADMINISTRATOR_MADE : DeedKind.ADMINISTRATOR_UNMADE, id);
        }
        accounts.flush();
        events.publishEvent(new AccountChanged(id));
        return list.row(id);
    }

    /** Whether disabling or unmaking this administrator is refused; for showing, {@link #edit} decides. */
    @Administrators
    @Transactional(readOnly = true)
    public boolean isLastAdministrator(AccountId id) {
        List<AccountId> all = administrators("");
        return all.size() == 1 && all.contains(id);
    }

    private void keepLastAdministrator(Account account, List<AccountId> lasting) {
        if (lasting.contains(account.id()) && lasting.size() == 1) {
            throw new ConflictException(
                    account.name() + " is the last administrator. Make somebody else administrator first.");
        }
    }

    private List<AccountId> administratorsLocked() {
        return administrators("for update");
    }

    private List<AccountId> administrators(String lock) {
        return database.sql("""
                        select id from account
                        where administrator and enabled and password_hash is not null order by id\s""" + lock)
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Sessions end by the account's epoch; what outlives sessions ends here. */
    private void forget(AccountId id) {
        database.sql("delete from access_token where account_id = ?")
                .param(id.value())
                .update();
        database.sql("delete from remembered_sign_in where account_id = ?")
                .param(id.value())
                .update();
    }

    private void keep(DeedKind kind, AccountId account) {
        audit.keep(Deed.of(kind).on(account.value()));
    }

    private Account find(AccountId id) {
        return accounts.findById(id.value()).filter(it -> !it.isMerged()).orElseThrow(NotFoundException::new);
    }
}
