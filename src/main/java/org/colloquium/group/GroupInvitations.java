package org.colloquium.group;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.InvitationId;
import org.colloquium.account.InvitationPurpose;
import org.colloquium.account.Invitations;
import org.colloquium.account.IssuedInvitation;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.NotFoundException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Links that lead into a group; {@link MemberService} asks first who may make them. */
@Component
class GroupInvitations implements InvitationPurpose {
    private final Invitations invitations;
    private final JdbcClient database;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    GroupInvitations(Invitations invitations, JdbcClient database, AuditLog log, ApplicationEventPublisher events) {
        this.invitations = invitations;
        this.database = database;
        this.log = log;
        this.events = events;
    }

    /** An earlier link for the same address into the same group ends. */
    String issue(GroupId group, EmailAddress email, Role role) {
        pending(group).stream()
                .filter(it -> it.email().equals(email.value()))
                .forEach(it -> invitations.revoke(it.id()));
        IssuedInvitation issued = invitations.toAddress(email, name(group));
        database.sql("insert into group_invitation (invitation_id, group_id, email, role) values (?, ?, ?, ?)")
                .params(issued.id().value(), group.value(), email.value(), role.name())
                .update();
        return issued.secret();
    }

    private String name(GroupId group) {
        return database.sql("select name from reading_group where id = ?")
                .param(group.value())
                .query(String.class)
                .single();
    }

    /** Whether links are also sent by mail. */
    boolean areSent() {
        return invitations.areSent();
    }

    List<Invitee> pending(GroupId group) {
        return database.sql("""
                        select g.invitation_id, g.email, g.role, i.expires_at
                        from group_invitation g join invitation i on i.id = g.invitation_id
                        where g.group_id = ? and i.expires_at > now()
                          and not exists (select from membership m join account a on a.id = m.account_id
                                          where m.group_id = g.group_id and a.email = g.email)
                        order by g.email""")
                .param(group.value())
                .query((row, number) -> new Invitee(
                        new InvitationId(row.getObject("invitation_id", UUID.class)),
                        row.getString("email"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("expires_at").toInstant()))
                .list();
    }

    Invitee find(GroupId group, InvitationId id) {
        return pending(group).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    void revoke(InvitationId id) {
        invitations.revoke(id);
    }

    /** The account with this address, if there is one. */
    Optional<AccountId> account(EmailAddress email) {
        return invitations.account(email);
    }

    @Override
    public Optional<String> words(InvitationId invitation) {
        return database.sql("""
                        select r.name from group_invitation g join reading_group r on r.id = g.group_id
                        where g.invitation_id = ?""")
                .param(invitation.value())
                .query((row, number) -> row.getString("name"))
                .optional();
    }

    /** Whoever is a member by now keeps the role they have. */
    @Override
    public String accept(InvitationId invitation, AccountId account) {
        Into into = database.sql("""
                        select g.group_id, g.role, r.slug from group_invitation g
                        join reading_group r on r.id = g.group_id where g.invitation_id = ?""")
                .param(invitation.value())
                .query((row, number) -> new Into(
                        new GroupId(row.getObject("group_id", UUID.class)),
                        row.getString("slug"),
                        Role.valueOf(row.getString("role"))))
                .optional()
                .orElseThrow(NotFoundException::new);
        int added = database.sql("""
                        insert into membership (group_id, account_id, version, role, since)
                        values (?, ?, 0, ?, clock_timestamp()) on conflict do nothing""")
                .params(into.group().value(), account.value(), into.role().name())
                .update();
        if (added > 0) {
            log.keepOf(
                    account.value(),
                    joined(into.group().value(), account.value()).with("role", into.role()));
        }
        events.publishEvent(new GroupChanged(into.group()));
        return "g/" + into.slug();
    }

    @Override
    public void letIn(Map<EmailAddress, AccountId> accounts) {
        List<Map.Entry<EmailAddress, AccountId>> all = List.copyOf(accounts.entrySet());
        database
                .sql("""
                        insert into membership (group_id, account_id, version, role, since)
                        select g.group_id, a.account, 0, g.role, clock_timestamp()
                        from unnest(:emails::text[], :accounts::uuid[]) as a (email, account)
                        join group_invitation g on g.email = a.email
                        join invitation i on i.id = g.invitation_id
                        where i.expires_at > now()
                        on conflict do nothing returning group_id, account_id""")
                .param("emails", all.stream().map(it -> it.getKey().value()).toArray(String[]::new))
                .param("accounts", all.stream().map(it -> it.getValue().value()).toArray(UUID[]::new))
                .query((row, number) ->
                        joined(row.getObject("group_id", UUID.class), row.getObject("account_id", UUID.class)))
                .list()
                .stream()
                .peek(log::keep)
                .map(Deed::group)
                .distinct()
                .forEach(it -> events.publishEvent(new GroupChanged(new GroupId(Objects.requireNonNull(it)))));
    }

    private static Deed joined(UUID group, UUID account) {
        return Deed.of(DeedKind.MEMBER_ADDED).in(group).on(account);
    }

    private record Into(GroupId group, String slug, Role role) {}
}
