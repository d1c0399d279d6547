package org.colloquium.group;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.AllowedDomains;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.EmailAddress;
import org.colloquium.account.InvitationId;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.colloquium.common.StoredTime;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in a group, and as what. */
@Service
@PreAuthorize("denyAll")
@Transactional
public class MemberService {
    private final Memberships memberships;
    private final GroupInvitations invitations;
    private final AllowedDomains domains;
    private final Guard guard;
    private final CurrentUser currentUser;
    private final JdbcClient database;
    private final AuditLog log;
    private final ApplicationEventPublisher events;

    MemberService(
            Memberships memberships,
            GroupInvitations invitations,
            AllowedDomains domains,
            Guard guard,
            CurrentUser currentUser,
            JdbcClient database,
            AuditLog log,
            ApplicationEventPublisher events) {
        this.memberships = memberships;
        this.invitations = invitations;
        this.domains = domains;
        this.guard = guard;
        this.currentUser = currentUser;
        this.database = database;
        this.log = log;
        this.events = events;
    }

    /** The members in the order in which they joined, which is also the order of every roll call. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<Member> of(GroupId group) {
        return members(group);
    }

    /** The same for programs. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public Listing<Member> page(GroupId group, PageRequest page) {
        Cursor cursor = Cursor.read(page.after());
        Cursor from = cursor == null ? Cursor.of(new UUID(0, 0), StoredTime.FIRST) : cursor;
        long all = memberships.count(group.value());
        return Listing.of(
                members(group, from, page.limit() + 1),
                page,
                it -> Cursor.of(it.id().value(), it.since()),
                all);
    }

    /** Whom administrators of the server have let in since then, the latest first. */
    @May(Action.SEE_WORK)
    @Transactional(readOnly = true)
    public List<LetIn> letIn(GroupId group, Instant since, int most) {
        return database.sql("""
                        select m.since, m.let_in_by, m.account_id, a.name
                        from membership m join account a on a.id = m.account_id
                        where m.group_id = ? and m.let_in_by is not null and m.since > ? order by m.since desc limit ?""")
                .params(group.value(), Timestamp.from(since), most)
                .query((row, number) -> new LetIn(
                        row.getTimestamp("since").toInstant(),
                        new AccountId(row.getObject("let_in_by", UUID.class)),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("name")))
                .list();
    }

    /** Adds somebody who has an account at once; makes a link for somebody who has none. */
    @May(Action.INVITE)
    public Invited invite(GroupId group, EmailAddress email, Role role) {
        withinLimits(group, role);
        AccountId known = invitations.account(email).orElse(null);
        if (known == null) {
            domains.checkInvitation(email);
            String secret = invitations.issue(group, email, role);
            log.keep(Deed.of(DeedKind.INVITATION_MADE).in(group.value()).with("role", role));
            events.publishEvent(new GroupChanged(group));
            return new Invited(null, secret, invitations.areSent());
        }
        int added = database.sql("""
            insert into membership (group_id, account_id, version, role, since)
            values (?, ?, 0, ?, clock_timestamp()) on conflict do nothing\
            """)
                .params(group.value(), known.value(), role.name())
                .update();
        if (added == 0) {
            throw new ConflictException("This person is in the group already.");
        }
        keep(DeedKind.MEMBER_ADDED, group, known, role);
        events.publishEvent(new GroupChanged(group));
        return new Invited(member(group, known), null, false);
    }

    /** Who was invited and has not come yet. */
    @May(Action.INVITE)
    @Transactional(readOnly = true)
    public List<Invitee> invited(GroupId group) {
        return invitations.pending(group);
    }

    @May(Action.INVITE)
    public void revoke(GroupId group, InvitationId invitation) {
        withinLimits(group, invitations.find(group, invitation).role());
        invitations.revoke(invitation);
        log.keep(Deed.of(DeedKind.INVITATION_REVOKED).in(group.value()).on(invitation.value()));
        events.publishEvent(new GroupChanged(group));
    }

    @May(Action.CHANGE_MEMBERS)
    public Member changeRole(GroupId group, AccountId account, Role role) {
        lockOwners(group);
        Membership membership = find(group, account);
        if (role != Role.OWNER) {
            keepLastOwner(group, membership);
        }
        if (membership.role() != role) {
            keep(DeedKind.ROLE_CHANGED, group, account, role);
        }
        membership.become(role);
        memberships.flush();
        events.publishEvent(new GroupChanged(group));
        return member(group, account);
    }

    @May(Action.CHANGE_MEMBERS)
    public void remove(GroupId group, AccountId account) {
        end(group, account, DeedKind.MEMBER_REMOVED);
    }

    @May(Action.LEAVE)
    public void leave(GroupId group) {
        end(group, currentUser.id(), DeedKind.MEMBER_LEFT);
    }

    private void end(GroupId group, AccountId account, DeedKind how) {
        lockOwners(group);
        Membership membership = find(group, account);
        keepLastOwner(group, membership);
        memberships.delete(membership);
        keep(how, group, account, membership.role());
        events.publishEvent(new GroupChanged(group));
    }

    private void keep(DeedKind kind, GroupId group, AccountId account, Role role) {
        log.keep(Deed.of(kind).in(group.value()).on(account.value()).with("role", role));
    }

    /** Two owners who leave at the same moment meet here, and the second sees that the first has left. */
    private void lockOwners(GroupId group) {
        database.sql("select 1 from reading_group where id = ? for update")
                .param(group.value())
                .query((row, number) -> true)
                .list();
    }

    private void keepLastOwner(GroupId group, Membership membership) {
        if (membership.role() == Role.OWNER && memberships.owners(group.value()) == 1) {
            throw new ConflictException("A group needs an owner: make somebody else owner first.");
        }
    }

    private void withinLimits(GroupId group, Role role) {
        if (guard.grant(Action.INVITE, group) == Grant.UP_TO_MEMBER && role.atLeast(Role.ORGANISER)) {
            throw new AuthorizationDeniedException("Only an owner invites organisers and owners.");
        }
    }

    private Membership find(GroupId group, AccountId account) {
        return memberships.find(group.value(), account.value()).orElseThrow(NotFoundException::new);
    }

    private Member member(GroupId group, AccountId account) {
        return members(group).stream()
                .filter(it -> it.id().equals(account))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private List<Member> members(GroupId group) {
        return members(group, Cursor.of(new UUID(0, 0), StoredTime.FIRST), Integer.MAX_VALUE);
    }

    private List<Member> members(GroupId group, Cursor after, int most) {
        return database.sql("""
                        select * from (
                            select a.id, a.name, m.role, m.since, m.let_in_by,
                                   row_number() over (order by m.since, a.id) as place
                            from membership m join account a on a.id = m.account_id
                            where m.group_id = ?) m
                        where (since, id) > (?, ?) order by place limit ?""")
                .params(group.value(), Timestamp.from(after.moment()), after.id(), most)
                .query((row, number) -> new Member(
                        new AccountId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getTimestamp("since").toInstant(),
                        1 + (row.getInt("place") - 1) % 7,
                        by(row.getObject("let_in_by", UUID.class))))
                .list();
    }

    private static @Nullable AccountId by(@Nullable UUID administrator) {
        return administrator == null ? null : new AccountId(administrator);
    }
}
