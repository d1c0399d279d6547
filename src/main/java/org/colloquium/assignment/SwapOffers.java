package org.colloquium.assignment;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.colloquium.group.GroupOf;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what members offer to each other. */
@Component
class SwapOffers implements GroupOf<SwapOfferId> {
    /** So many at most are shown to one reader. */
    private static final int MOST = 200;

    private final AssignmentReader reader;
    private final JdbcClient database;

    SwapOffers(AssignmentReader reader, JdbcClient database) {
        this.reader = reader;
        this.database = database;
    }

    /** An offer as it is kept; {@code outcome} is null while it stands. */
    record Kept(
            SwapOfferId id,
            AssignmentId assignment,
            AccountId by,
            @Nullable AccountId to,
            @Nullable String outcome) {}

    @Override
    public Class<SwapOfferId> idType() {
        return SwapOfferId.class;
    }

    @Override
    public SwapOfferId id(UUID value) {
        return new SwapOfferId(value);
    }

    @Override
    public Optional<GroupId> groupOf(SwapOfferId id) {
        return database.sql(
                        "select a.group_id from swap_offer o join assignment a on a.id = o.assignment_id where o.id = ?")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(GroupId::new);
    }

    /** What stands of a group that this member offers or may take. */
    List<SwapOffer> standing(GroupId group, AccountId member) {
        List<Kept> kept = read("""
                o.closed_at is null and a.group_id = ?
                and (o.offered_by = ? or o.offered_to is null or o.offered_to = ?)
                order by o.id limit\s""" + MOST, group.value(), member.value(), member.value());
        if (kept.isEmpty()) {
            return List.of();
        }
        Map<AssignmentId, AssignmentDetails> what = reader
                .of(kept.stream().map(Kept::assignment).toList())
                .stream()
                .collect(Collectors.toMap(AssignmentDetails::id, Function.identity()));
        return kept.stream()
                .filter(it -> what.containsKey(it.assignment()))
                .map(it -> {
                    AssignmentDetails offered = Objects.requireNonNull(what.get(it.assignment()));
                    AssignmentDetails seen = it.by().equals(member) ? offered : offered.forOthers(true);
                    return new SwapOffer(it.id(), seen, it.to(), null);
                })
                .toList();
    }

    Optional<Kept> find(SwapOfferId id) {
        return read("o.id = ?", id.value()).stream().findFirst();
    }

    /** Locked, so that two who take it come one after the other. */
    Optional<Kept> take(SwapOfferId id) {
        return read("o.id = ? for update of o", id.value()).stream().findFirst();
    }

    /** Whether it is offered to this one, or was before it was withdrawn since then. */
    boolean isOffered(AssignmentId assignment, AccountId to, Instant since) {
        return database.sql("""
                        select exists (select from swap_offer where assignment_id = ? and offered_to = ?
                                       and (closed_at is null or outcome = 'WITHDRAWN' and closed_at >= ?))""")
                .params(assignment.value(), to.value(), Timestamp.from(since))
                .query(Boolean.class)
                .single();
    }

    /** Offers it to this one instead, where it is offered already. */
    SwapOfferId offer(AssignmentId assignment, AccountId by, @Nullable AccountId to, Instant now) {
        UUID id = database.sql("""
                        insert into swap_offer (id, assignment_id, offered_by, offered_to, offered_at)
                        values (?, ?, ?, cast(? as uuid), ?)
                        on conflict (assignment_id) where closed_at is null
                        do update set offered_to = excluded.offered_to, offered_at = excluded.offered_at
                        returning id""")
                .param(Ids.next())
                .param(assignment.value())
                .param(by.value())
                .param(to == null ? null : to.value())
                .param(Timestamp.from(now))
                .query(UUID.class)
                .single();
        return new SwapOfferId(id);
    }

    void close(SwapOfferId id, String outcome, Instant now) {
        database.sql("update swap_offer set closed_at = ?, outcome = ? where id = ? and closed_at is null")
                .params(Timestamp.from(now), outcome, id.value())
                .update();
    }

    private List<Kept> read(String where, Object... parameters) {
        return database.sql("""
                        select o.id, o.assignment_id, o.offered_by, o.offered_to, o.outcome
                        from swap_offer o join assignment a on a.id = o.assignment_id where\s""" + where)
                .params(parameters)
                .query((row, number) -> {
                    UUID to = row.getObject("offered_to", UUID.class);
                    return new Kept(
                            new SwapOfferId(row.getObject("id", UUID.class)),
                            new AssignmentId(row.getObject("assignment_id", UUID.class)),
                            new AccountId(row.getObject("offered_by", UUID.class)),
                            to == null ? null : new AccountId(to),
                            row.getString("outcome"));
                })
                .list();
    }
}
