package org.colloquium.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Person;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.digest.DigestId;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of what brings digests by itself, and its runs. */
@Component
class IntakeRows {
    /** A run ends within minutes; one that is older than this was on a node that is gone. */
    static final Duration LONGEST_RUN = Duration.ofMinutes(10);

    private static final String DETAILS = """
            select i.id, i.name, coalesce(f.address, '') as address, i.keeper, coalesce(a.name, 'Former member') as keeper_name, i.paused,
                   i.running_since is not null and i.running_since > now() - make_interval(mins => 10) as running,
                   i.next_at, i.last_at, i.last_end, i.last_words, i.last_digest
            from intake i left join account a on a.id = i.keeper left join feed f on f.intake_id = i.id
            """;

    private final JdbcClient database;

    IntakeRows(JdbcClient database) {
        this.database = database;
    }

    IntakeId insert(GroupId group, IntakeKind kind, String name, AccountId keeper, Instant nextAt) {
        UUID id = Ids.next();
        database.sql("insert into intake (id, group_id, kind, name, keeper, next_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, group.value(), kind.name(), name, keeper.value(), Timestamp.from(nextAt))
                .update();
        return new IntakeId(id);
    }

    List<IntakeDetails> of(GroupId group, IntakeKind kind) {
        return database.sql(DETAILS + "where i.group_id = ? and i.kind = ? order by lower(i.name), i.id")
                .params(group.value(), kind.name())
                .query(IntakeRows::details)
                .list();
    }

    /** A stretch of them, by name too. */
    List<IntakeDetails> stretch(GroupId group, IntakeKind kind, @Nullable Cursor after, int most) {
        String from = after == null ? "" : " and (i.name collate \"C\", i.id) > (:name, :id)";
        var statement = database.sql(DETAILS + "where i.group_id = :group and i.kind = :kind" + from
                        + " order by i.name collate \"C\", i.id limit :most")
                .param("group", group.value())
                .param("kind", kind.name())
                .param("most", most);
        return (after == null ? statement : statement.param("name", after.key()).param("id", after.id()))
                .query(IntakeRows::details)
                .list();
    }

    int count(GroupId group, IntakeKind kind) {
        return database.sql("select count(*) from intake where group_id = ? and kind = ?")
                .params(group.value(), kind.name())
                .query(Integer.class)
                .single();
    }

    Optional<IntakeDetails> find(GroupId group, IntakeKind kind, IntakeId id) {
        return database.sql(DETAILS + "where i.group_id = ? and i.kind = ? and i.id = ?")
                .params(group.value(), kind.name(), id.value())
                .query(IntakeRows::details)
                .optional();
    }

    /** @return whether there is one to pause or to let go on */
    boolean pause(GroupId group, IntakeId id, boolean paused) {
        return database.sql("update intake set paused = ? where group_id = ? and id = ?")
                        .params(paused, group.value(), id.value())
                        .update()
                == 1;
    }

    /** Lets it run at that moment, in the name of whoever asks. */
    boolean due(GroupId group, IntakeId id, AccountId keeper, Instant at) {
        return database.sql("update intake set next_at = ?, keeper = ? where group_id = ? and id = ? and not paused")
                        .params(Timestamp.from(at), keeper.value(), group.value(), id.value())
                        .update()
                == 1;
    }

    boolean delete(GroupId group, IntakeId id) {
        return database.sql("delete from intake where group_id = ? and id = ?")
                        .params(group.value(), id.value())
                        .update()
                == 1;
    }

    /** Begins a run if one is due and none is under way. Of two nodes that ask at once, one gets it. */
    Optional<Run> begin(IntakeId id, Instant now) {
        return database.sql("""
                        update intake set run = run + 1, running_since = :now
                        where id = :id and not paused and next_at <= :now
                          and (running_since is null or running_since < :abandoned)
                        returning group_id, kind, name, keeper, run""")
                .param("id", id.value())
                .param("now", Timestamp.from(now))
                .param("abandoned", Timestamp.from(now.minus(LONGEST_RUN)))
                .query((row, number) -> new Run(
                        id,
                        new GroupId(row.getObject("group_id", UUID.class)),
                        IntakeKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        new AccountId(row.getObject("keeper", UUID.class)),
                        row.getLong("run")))
                .optional();
    }

    /** Holds the place of a run until the transaction ends. */
    void mustBeLatest(Run run) {
        boolean latest = database.sql("select 1 from intake where id = ? and run = ? for update")
                .params(run.id().value(), run.number())
                .query(Integer.class)
                .optional()
                .isPresent();
        if (!latest) {
            throw new Run.Overtaken();
        }
    }

    /** @return when it runs again; nothing when another run has overtaken this one */
    Optional<Instant> end(Run run, End end, Instant now) {
        boolean failed = end.outcome() == End.Outcome.FAILED;
        Optional<Integer> failures = database.sql("""
                        update intake set running_since = null, failures = case when :failed then failures + 1 else 0 end,
                               last_at = :now, last_end = :end, last_words = :words,
                               last_digest = coalesce(:digest, last_digest)
                        where id = :id and run = :run returning failures""")
                .param("failed", failed)
                .param("now", Timestamp.from(now))
                .param("end", end.outcome().name())
                .param("words", end.words())
                .param("digest", end.digest() == null ? null : end.digest().value(), java.sql.Types.OTHER)
                .param("id", run.id().value())
                .param("run", run.number())
                .query(Integer.class)
                .optional();
        return failures.map(it -> {
            Instant next = run.kind().next(now, it);
            database.sql("update intake set next_at = ? where id = ?")
                    .params(Timestamp.from(next), run.id().value())
                    .update();
            return next;
        });
    }

    private static IntakeDetails details(ResultSet row, int number) throws SQLException {
        UUID digest = row.getObject("last_digest", UUID.class);
        Timestamp last = row.getTimestamp("last_at");
        return new IntakeDetails(
                new IntakeId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("address"),
                new Person(new AccountId(row.getObject("keeper", UUID.class)), row.getString("keeper_name")),
                row.getBoolean("paused"),
                row.getBoolean("running"),
                row.getTimestamp("next_at").toInstant(),
                last == null ? null : last.toInstant(),
                End.Outcome.FAILED.name().equals(row.getString("last_end")),
                row.getString("last_words"),
                digest == null ? null : new DigestId(digest));
    }
}
