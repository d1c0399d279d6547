package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.audit.AuditLog;
import org.colloquium.audit.Deed;
import org.colloquium.audit.DeedKind;
import org.colloquium.common.Ids;
import org.colloquium.common.InvalidInputException;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.Guard;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Blind first: in a group, or for one member on one paper, others' notes stay hidden until that member has written, or
 * until a time. It holds for organisers and owners like for everybody.
 */
@Service
@PreAuthorize("denyAll")
@Transactional
public class BlindService {
    private final JdbcClient database;
    private final Blindness blindness;
    private final BlindEnds ends;
    private final CurrentUser currentUser;
    private final Guard guard;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlindService(
            JdbcClient database,
            Blindness blindness,
            BlindEnds ends,
            CurrentUser currentUser,
            Guard guard,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.blindness = blindness;
        this.ends = ends;
        this.currentUser = currentUser;
        this.guard = guard;
        this.log = log;
        this.events = events;
        this.clock = clock;
    }

    /** Whether others' notes on this paper are still hidden from the caller. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public boolean isBlind(PaperId paper) {
        return blindness.isBlind(paper, currentUser.id());
    }

    /** The rules of a group, that for all its papers first. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public List<BlindRule> rules(GroupId group) {
        return database.sql("""
                        select paper_id, account_id, ends_at from blind_rule
                        where group_id = ? and (ends_at is null or ends_at > ?)
                        order by paper_id nulls first, account_id nulls first""")
                .params(group.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    UUID paper = row.getObject("paper_id", UUID.class);
                    UUID account = row.getObject("account_id", UUID.class);
                    Timestamp ends = row.getTimestamp("ends_at");
                    return new BlindRule(
                            paper == null ? null : new PaperId(paper),
                            account == null ? null : new AccountId(account),
                            ends == null ? null : ends.toInstant());
                })
                .list();
    }

    /** The rule for exactly this member on exactly this paper. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public Optional<BlindRule> rule(PaperId paper, AccountId member) {
        return database.sql("""
                        select ends_at from blind_rule
                        where paper_id = ? and account_id = ? and (ends_at is null or ends_at > ?)""")
                .params(paper.value(), member.value(), Timestamp.from(clock.instant()))
                .query((row, number) -> {
                    Timestamp ends = row.getTimestamp("ends_at");
                    return new BlindRule(paper, member, ends == null ? null : ends.toInstant());
                })
                .optional();
    }

    /** Whether the rule for all papers and members of a group holds. */
    @May(Action.READ)
    @Transactional(readOnly = true)
    public boolean holdsForAll(GroupId group) {
        return database.sql("""
                        select exists (select from blind_rule where group_id = ? and paper_id is null
                                       and account_id is null and (ends_at is null or ends_at > ?))""")
                .params(group.value(), Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    /** In place of a rule for the same papers and members, if there is one. */
    @May(Action.SET_UP)
    public void set(GroupId group, BlindRule rule) {
        refusePast(rule.endsAt());
        if (rule.paper() != null && !guard.groupOf(rule.paper()).equals(group)) {
            throw new InvalidInputException("paper", "This paper is not in the group's library.");
        }
        if (rule.member() != null && !isMember(group, rule.member())) {
            throw new InvalidInputException("member", "Nobody of that id is in the group.");
        }
        remove(group, rule);
        database.sql("""
                        insert into blind_rule (id, group_id, paper_id, account_id, ends_at)
                        values (:id, :group, :paper, :member, :ends)""")
                .param("id", Ids.next())
                .param("group", group.value())
                .param("paper", value(rule.paper()))
                .param("member", value(rule.member()))
                .param("ends", timestamp(rule.endsAt()))
                .update();
        ends.ringAt(group, rule.endsAt());
        changed(group, DeedKind.BLIND_FIRST_SET);
    }

    private boolean isMember(GroupId group, AccountId member) {
        return database.sql("select exists (select from membership where group_id = ? and account_id = ?)")
                .params(group.value(), member.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * The same for each of these members on each of these papers, whatever held for them until now.
     *
     * @throws InvalidInputException when one of the papers, or of the members, is not the group's
     */
    @May(Action.SET_UP)
    public void setEach(
            GroupId group, Collection<PaperId> papers, Collection<AccountId> members, @Nullable Instant endsAt) {
        refusePast(endsAt);
        int expected = Set.copyOf(papers).size() * Set.copyOf(members).size();
        int set = database.sql("""
                        insert into blind_rule (id, group_id, paper_id, account_id, ends_at)
                        select gen_random_uuid(), :group, p.id, m.account_id, :ends
                        from paper p join membership m on m.group_id = p.group_id
                        where p.group_id = :group and p.id = any (:papers) and m.account_id = any (:members)
                        on conflict (group_id, paper_id, account_id) do update set ends_at = excluded.ends_at""")
                .param("group", group.value())
                .param("ends", timestamp(endsAt))
                .param("papers", papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .param("members", members.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
        if (set != expected) {
            throw new InvalidInputException("paper", "These are not all papers and members of the group.");
        }
        ends.ringAt(group, endsAt);
        changed(group, DeedKind.BLIND_FIRST_SET);
    }

    @May(Action.SET_UP)
    public void lift(GroupId group, BlindRule rule) {
        remove(group, rule);
        changed(group, DeedKind.BLIND_FIRST_LIFTED);
    }

    private void remove(GroupId group, BlindRule rule) {
        database.sql("""
                        delete from blind_rule where group_id = :group
                          and paper_id is not distinct from cast(:paper as uuid)
                          and account_id is not distinct from cast(:member as uuid)""")
                .param("group", group.value())
                .param("paper", value(rule.paper()))
                .param("member", value(rule.member()))
                .update();
    }

    private void refusePast(@Nullable Instant endsAt) {
        if (endsAt != null && !endsAt.isAfter(clock.instant())) {
            throw new InvalidInputException("endsAt", "That time has passed already.");
        }
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }

    private void changed(GroupId group, DeedKind deed) {
        log.keep(Deed.of(deed).in(group.value()));
        events.publishEvent(new BlindnessChanged(group));
    }

    private static @Nullable UUID value(@Nullable PaperId paper) {
        return paper == null ? null : paper.value();
    }

    private static @Nullable UUID value(@Nullable AccountId member) {
        return member == null ? null : member.value();
    }
}
