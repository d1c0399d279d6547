package org.colloquium.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one member's votes say of papers, each read in one query. */
@Component
class PaperVotes {
    private static final String APPROVES = "v.answer -> 'approve' @> to_jsonb(bp.paper_id::text)";

    private final JdbcClient database;

    PaperVotes(JdbcClient database) {
        this.database = database;
    }

    /** For each paper that the member may vote on, the ballot by approval that closes first. */
    Map<PaperId, OpenVote> open(GroupId group, AccountId member, Collection<PaperId> papers, Instant now) {
        Map<PaperId, OpenVote> found = new HashMap<>();
        database.sql("""
                        select distinct on (asked.id) asked.id as paper_id, bp.paper_id as candidate, b.id, b.title,
                               coalesce(%s, false) as approved
                        from paper asked
                        join paper part on part.work_id = asked.work_id
                        join ballot_paper bp on bp.paper_id = part.id
                        join ballot b on b.id = bp.ballot_id and b.state = 'OPEN' and b.method = 'approval'
                        join ballot_voter e on e.ballot_id = b.id and e.member_id = :member
                        left join vote v on v.ballot_id = b.id and v.member_id = :member
                        where b.group_id = :group and asked.id = any (:papers)
                          and (b.closes_at is null or b.closes_at > :now)
                        order by asked.id, b.closes_at nulls last, b.id, part.merged_into nulls first, part.id""".formatted(APPROVES))
                .param("group", group.value())
                .param("member", member.value())
                .param("papers", ids(papers))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    BallotId ballot = new BallotId(row.getObject("id", UUID.class));
                    PaperId candidate = new PaperId(row.getObject("candidate", UUID.class));
                    found.put(
                            id(row),
                            new OpenVote(ballot, candidate, row.getString("title"), row.getBoolean("approved")));
                });
        return found;
    }

    /** Those that the member upvoted, or approves of on an open ballot. */
    Set<PaperId> chosen(GroupId group, AccountId member, Collection<PaperId> papers) {
        return Set.copyOf(database.sql("""
                        select asked.id as paper_id
                        from paper asked
                        join paper part on part.work_id = asked.work_id
                        join upvote u on u.paper_id = part.id and u.member_id = :member
                        where asked.group_id = :group and asked.id = any (:papers)
                        union
                        select asked.id
                        from paper asked
                        join paper part on part.work_id = asked.work_id
                        join ballot_paper bp on bp.paper_id = part.id
                        join ballot b on b.id = bp.ballot_id and b.group_id = :group and b.state = 'OPEN'
                        join vote v on v.ballot_id = b.id and v.member_id = :member
                        where asked.id = any (:papers) and %s""".formatted(APPROVES))
                .param("group", group.value())
                .param("member", member.value())
                .param("papers", ids(papers))
                .query((row, number) -> id(row))
                .list());
    }

    private static PaperId id(ResultSet row) throws SQLException {
        return new PaperId(row.getObject("paper_id", UUID.class));
    }

    private static UUID[] ids(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toArray(UUID[]::new);
    }
}
