package org.colloquium.vote;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads ballots for lists, each in one query. {@code hidden} is whether the caller may see those never opened. */
@Component
class BallotLists {
    private static final String WINNERS = """
            array(select p.title from jsonb_array_elements_text(b.result -> 'winners') with ordinality w(id, place)
                  join ballot_paper p on p.ballot_id = b.id and p.paper_id = w.id::uuid order by w.place) as winners\s""";
    private static final String LINE = """
            select b.*, (select count(*) from ballot_paper p where p.ballot_id = b.id) as papers,
                   (select count(*) from ballot_voter e where e.ballot_id = b.id) as voters,
                   (select count(*) from voted v where v.ballot_id = b.id) as votes,
                   exists (select 1 from ballot_voter e where e.ballot_id = b.id and e.member_id = :me) as mine,
                   exists (select 1 from ballot_voter e where e.ballot_id = b.id and e.member_id = :me
                           and (e.away or e.delegate_id is not null)) as away,
                   exists (select 1 from voted v where v.ballot_id = b.id and v.member_id = :me) as voted,
            """ + WINNERS + """
            from ballot b
            where b.group_id = :group and b.state = any (:states) and (b.announced_at is not null or :hidden)\s""";

    private static final String[] APPROVING = Methods.reading(Form.APPROVALS).toArray(String[]::new);

    private final JdbcClient database;

    BallotLists(JdbcClient database) {
        this.database = database;
    }

    /** The newest first. */
    Listing<BallotLine> page(GroupId group, AccountId me, boolean hidden, Set<BallotState> states, PageRequest page) {
        UUID after = Cursor.readId(page.after());
        List<BallotLine> lines = database.sql(
                        LINE + "and (cast(:after as uuid) is null or b.id < :after) order by b.id desc limit :most")
                .param("group", group.value())
                .param("me", me.value())
                .param("hidden", hidden)
                .param("states", names(states))
                .param("after", after)
                .param("most", page.limit() + 1)
                .query((row, number) -> line(row))
                .list();
        return Listing.of(lines, page, it -> Cursor.of(it.id().value()), total(group, hidden, states));
    }

    private long total(GroupId group, boolean hidden, Set<BallotState> states) {
        return database.sql("""
                        select count(*) from ballot
                        where group_id = ? and state = any (?) and (announced_at is not null or ?)""")
                .params(group.value(), names(states), hidden)
                .query(Long.class)
                .single();
    }

    /** Open ballots on which the person may vote and has not, the soonest to close first. */
    List<BallotLine> owed(GroupId group, AccountId me) {
        return database.sql("select * from (" + LINE
                        + ") b where mine and not voted and not away order by b.closes_at nulls last, b.id")
                .param("group", group.value())
                .param("me", me.value())
                .param("hidden", false)
                .param("states", names(Set.of(BallotState.OPEN)))
                .query((row, number) -> line(row))
                .list();
    }

    int countOwed(GroupId group, AccountId me) {
        return database.sql("""
                        select count(*) from ballot b
                        join ballot_voter e on e.ballot_id = b.id and e.member_id = :me and not e.away and e.delegate_id is null
                        where b.group_id = :group and b.state = 'OPEN' and not exists (
                            select 1 from vote v where v.ballot_id = b.id and v.member_id = :me)""")
                .param("group", group.value())
                .param("me", me.value())
                .query(Integer.class)
                .single();
    }

    /** Ballots with this paper, the newest first. */
    List<PaperBallot> with(PaperId paper, boolean hidden) {
        return database.sql("""
                        select b.id, b.title, b.state, b.closes_at, b.closed_at,
                               case when b.method = any (?) then (b.result -> 'counts' ->> p.paper_id::text)::int end as approvals,
                               (b.result ->> 'votes')::int as votes,
                               coalesce(b.result -> 'winners' @> to_jsonb(p.paper_id::text), false) as chosen
                        from ballot_paper p join ballot b on b.id = p.ballot_id
                        where p.paper_id in (select part from parts_of(?) as part) and b.state <> 'CANCELLED' and (b.announced_at is not null or ?)
                        order by b.id desc""")
                .params(APPROVING, paper.value(), hidden)
                .query((row, number) -> new PaperBallot(
                        id(row),
                        row.getString("title"),
                        BallotState.valueOf(row.getString("state")),
                        instant(row, "closes_at"),
                        instant(row, "closed_at"),
                        row.getObject("approvals", Integer.class),
                        row.getObject("votes", Integer.class),
                        row.getBoolean("chosen")))
                .list();
    }

    /** Approvals of papers over all closed ballots; those with none are left out. */
    Map<PaperId, Integer> approvals(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("""
                        select part.work_id as paper_id,
                               sum((b.result -> 'counts' ->> p.paper_id::text)::int)::int as approvals
                        from paper part join ballot_paper p on p.paper_id = part.id join ballot b on b.id = p.ballot_id
                        where b.group_id = ? and b.state = 'CLOSED' and b.method = any (?) and part.work_id = any (?)
                        group by part.work_id
                        having sum((b.result -> 'counts' ->> p.paper_id::text)::int) > 0""")
                .params(group.value(), APPROVING, ids(papers))
                .query((row, number) ->
                        Map.entry(new PaperId(row.getObject("paper_id", UUID.class)), row.getInt("approvals")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The papers that were ever put to a vote, apart from cancelled ballots, and whether one is open now. */
    Map<PaperId, Boolean> votedOn(GroupId group, Collection<PaperId> papers) {
        return database
                .sql("""
                        select p.paper_id, bool_or(b.state = 'OPEN') as open_now
                        from ballot_paper p join ballot b on b.id = p.ballot_id
                        where b.group_id = ? and b.state in ('OPEN', 'CLOSED') and p.paper_id = any (?)
                        group by p.paper_id""")
                .params(group.value(), ids(papers))
                .query((row, number) ->
                        Map.entry(new PaperId(row.getObject("paper_id", UUID.class)), row.getBoolean("open_now")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Openings and closes by others since then, the newest first. */
    List<BallotEvent> events(GroupId group, AccountId me, Instant since, int most) {
        return database.sql(
                        "select * from (select b.id, b.title, b.created_by, false as closed, b.opened_at as happened,"
                                + " b.opened_by as who, array[]::text[] as winners from ballot b"
                                + " where b.group_id = :group and b.state <> 'CANCELLED' and b.opened_at > :since"
                                + " union all select b.id, b.title, b.created_by, true, b.closed_at, b.closed_by, "
                                + WINNERS
                                + " from ballot b where b.group_id = :group and b.state in ('CLOSED', 'INQUORATE') and b.closed_at > :since) e"
                                + " where who is distinct from :me order by happened desc limit :most")
                .param("group", group.value())
                .param("me", me.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> event(row))
                .list();
    }

    private static BallotEvent event(ResultSet row) throws SQLException {
        UUID who = row.getObject("who", UUID.class);
        return new BallotEvent(
                id(row),
                row.getString("title"),
                row.getTimestamp("happened").toInstant(),
                new AccountId(who == null ? row.getObject("created_by", UUID.class) : who),
                who == null,
                row.getBoolean("closed"),
                texts(row.getArray("winners")));
    }

    private static BallotLine line(ResultSet row) throws SQLException {
        return new BallotLine(
                id(row),
                row.getString("title"),
                BallotState.valueOf(row.getString("state")),
                row.getString("method"),
                row.getInt("seats"),
                row.getInt("papers"),
                row.getInt("voters"),
                row.getInt("votes"),
                row.getBoolean("mine"),
                row.getBoolean("voted"),
                row.getBoolean("away"),
                instant(row, "opens_at"),
                instant(row, "opened_at"),
                instant(row, "closes_at"),
                instant(row, "closed_at"),
                texts(row.getArray("winners")));
    }

    private static BallotId id(ResultSet row) throws SQLException {
        return new BallotId(row.getObject("id", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }

    private static String[] names(Set<BallotState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }

    private static UUID[] ids(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toArray(UUID[]::new);
    }
}
