package org.colloquium.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.meeting.MeetingId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Drafts of groups. They speak of works: of a paper that was merged into another, as that one. */
@Component
class ProposalRows {
    private final JdbcClient database;

    ProposalRows(JdbcClient database) {
        this.database = database;
    }

    Optional<Proposal> find(GroupId group) {
        return database.sql("select * from proposal where group_id = ?")
                .param(group.value())
                .query((row, number) -> proposal(group, row))
                .optional();
    }

    /** The works that these papers of the group belong to, in their order. */
    Map<PaperId, PaperId> works(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, PaperId> works = new LinkedHashMap<>();
        database.sql("select id, work_id from paper where group_id = ? and id = any (?)")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query(row -> {
                    works.put(paper(row, "id"), paper(row, "work_id"));
                });
        return works;
    }

    /** @return false when another has been made in the meantime */
    boolean insert(GroupId group, Proposal it) {
        int inserted = database.sql("""
                        insert into proposal (group_id, version, seed, least, most, spaced, rounds, proved, made_by, made_at)
                        values (:group, :version, :seed, :least, :most, :spaced, :rounds, :proved, :by, :at)
                        on conflict do nothing""")
                .param("group", group.value())
                .param("version", it.version())
                .param("seed", it.seed())
                .param("least", it.terms().least())
                .param("most", it.terms().most(), Types.INTEGER)
                .param("spaced", it.terms().spaced())
                .param(
                        "rounds",
                        it.terms().rounds().stream().map(PaperRole::name).toArray(String[]::new))
                .param("proved", it.proved())
                .param("by", it.madeBy() == null ? null : it.madeBy().value(), Types.OTHER)
                .param("at", it.madeAt().atOffset(ZoneOffset.UTC))
                .update();
        if (inserted == 1) {
            insert(group, it.terms().pieces());
            insert(group, it.turns(), it.terms().pieces());
        }
        return inserted == 1;
    }

    /**
     * Takes the draft away, so that of two who do so at once one alone succeeds.
     *
     * @param seen null for whatever is there
     */
    boolean delete(GroupId group, @Nullable Integer seen) {
        return database.sql("delete from proposal where group_id = :group and version = coalesce(:seen, version)")
                        .param("group", group.value())
                        .param("seen", seen, Types.INTEGER)
                        .update()
                == 1;
    }

    /** Locks the draft until the transaction ends. */
    Optional<Proposal> take(GroupId group) {
        database.sql("select 1 from proposal where group_id = ? for update")
                .param(group.value())
                .query(Integer.class)
                .optional();
        return find(group);
    }

    private void insert(GroupId group, List<Piece> pieces) {
        List<UUID> papers = new ArrayList<>();
        List<String> roles = new ArrayList<>();
        List<@Nullable UUID> meetings = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (Piece piece : pieces) {
            piece.roles().forEach((role, count) -> {
                papers.add(piece.paper().value());
                roles.add(role.name());
                meetings.add(piece.meeting() == null ? null : piece.meeting().value());
                counts.add(count);
            });
        }
        database.sql("""
                        insert into proposal_work (group_id, paper_id, role, meeting_id, count, place)
                        select ?, paper, role, meeting, count, place
                        from unnest(?, ?, ?, ?) with ordinality as it (paper, role, meeting, count, place)""")
                .params(
                        group.value(),
                        papers.toArray(UUID[]::new),
                        roles.toArray(String[]::new),
                        meetings.toArray(UUID[]::new),
                        counts.toArray(Integer[]::new))
                .update();
    }

    private void insert(GroupId group, List<Turn> turns, List<Piece> pieces) {
        List<Turn> known = turns.stream()
                .filter(turn -> pieces.stream()
                        .anyMatch(it ->
                                it.paper().equals(turn.paper()) && it.roles().containsKey(turn.role())))
                .toList();
        database.sql("""
                        insert into proposal_place (group_id, paper_id, role, account_id, pinned)
                        select ?, * from unnest(?, ?, ?, ?)""")
                .params(
                        group.value(),
                        known.stream().map(it -> it.paper().value()).toArray(UUID[]::new),
                        known.stream().map(it -> it.role().name()).toArray(String[]::new),
                        known.stream().map(it -> it.member().value()).toArray(UUID[]::new),
                        known.stream().map(Turn::pinned).toArray(Boolean[]::new))
                .update();
    }

    private Proposal proposal(GroupId group, ResultSet row) throws SQLException {
        UUID by = row.getObject("made_by", UUID.class);
        ProposalTerms terms = new ProposalTerms(
                pieces(group),
                row.getInt("least"),
                row.getObject("most", Integer.class),
                row.getBoolean("spaced"),
                Stream.of((String[]) row.getArray("rounds").getArray())
                        .map(PaperRole::of)
                        .toList());
        return new Proposal(
                terms,
                turns(group),
                row.getBoolean("proved"),
                row.getLong("seed"),
                by == null ? null : new AccountId(by),
                row.getTimestamp("made_at").toInstant(),
                row.getInt("version"));
    }

    private List<Piece> pieces(GroupId group) {
        Map<PaperId, Map<PaperRole, Integer>> roles = new LinkedHashMap<>();
        Map<PaperId, @Nullable MeetingId> meetings = new LinkedHashMap<>();
        database.sql("""
                        select p.work_id, w.role, w.meeting_id, w.count
                        from proposal_work w join paper p on p.id = w.paper_id
                        where w.group_id = ? order by w.place""").param(group.value()).query(row -> {
            PaperId paper = paper(row, "work_id");
            UUID meeting = row.getObject("meeting_id", UUID.class);
            roles.computeIfAbsent(paper, it -> new TreeMap<>())
                    .putIfAbsent(new PaperRole(row.getString("role")), row.getInt("count"));
            meetings.putIfAbsent(paper, meeting == null ? null : new MeetingId(meeting));
        });
        return roles.entrySet().stream()
                .map(it -> new Piece(it.getKey(), meetings.get(it.getKey()), it.getValue()))
                .toList();
    }

    private List<Turn> turns(GroupId group) {
        return database.sql("""
                        select p.work_id, t.role, t.account_id, bool_or(t.pinned) as pinned
                        from proposal_place t join paper p on p.id = t.paper_id
                        join proposal_work w on w.group_id = t.group_id and w.paper_id = t.paper_id and w.role = t.role
                        where t.group_id = ?
                        group by p.work_id, t.role, t.account_id order by min(w.place), t.account_id""")
                .param(group.value())
                .query((row, number) -> new Turn(
                        paper(row, "work_id"),
                        new PaperRole(row.getString("role")),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getBoolean("pinned")))
                .list();
    }

    private static PaperId paper(ResultSet row, String column) throws SQLException {
        return new PaperId(row.getObject(column, UUID.class));
    }
}
