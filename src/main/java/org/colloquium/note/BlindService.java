package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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
    private final CurrentUser currentUser;
    private final Guard guard;
    private final AuditLog log;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BlindService(
            JdbcClient database,
            Blindness blindness,
            CurrentUser currentUser,
            Guard guard,
            AuditLog log,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.blindness = blindness;
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

    /** In place of a rule for the same papers and members, if there is one. */
    @May(Action.SET_UP)
    public void set(GroupId group, BlindRule rule) {
        Instant ends = rule.endsAt();
        if (ends != null && !ends.isAfter(clock.instant())) {
            throw new InvalidInputException("endsAt", "That time has passed already.");
        }
        if (rule.paper() != null && !guard.groupOf(rule.paper()).equals(group)) {
            throw new InvalidInputException("paper", "This paper is not in the group's library.");
        }
        remove(group, rule);
        database.sql("""
                        insert into blind_rule (id, group_id, paper_id, account_id, ends_at)
                        values (:id, :group, :paper, :member, :ends)""")
                .param("id", Ids.next())
                .param("group", group.value())
                .param("paper", value(rule.paper()))
                .param("member", value(rule.member()))
                .param("ends", ends == null ? null : Timestamp.from(ends))
                .update();
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
