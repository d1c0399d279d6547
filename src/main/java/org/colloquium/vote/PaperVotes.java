package org.colloquium.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.count.Approvals;
import org.colloquium.vote.count.Form;
import org.colloquium.vote.count.Methods;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What one member's votes say of papers, each read in two queries. */
@Component
class PaperVotes {
    private static final String[] APPROVING = Methods.reading(Form.APPROVALS).toArray(String[]::new);

    private final JdbcClient database;
    private final VoteSeal seal;

    PaperVotes(JdbcClient database, VoteSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** For each paper that the member may vote on, the ballot of approvals that closes first. */
    Map<PaperId, OpenVote> open(GroupId group, AccountId member, Collection<PaperId> papers, Instant now) {
        Map<BallotId, Set<PaperId>> approved = approved(group, member);
        Map<PaperId, OpenVote> found = new HashMap<>();
        database.sql("""
                        select distinct on (asked.id) asked.id as paper_id, bp.paper_id as candidate, b.id, b.title, b.named
                        from paper asked
                        join paper part on part.work_id = asked.work_id
                        join ballot_paper bp on bp.paper_id = part.id
                        join ballot b on b.id = bp.ballot_id and b.state = 'OPEN' and b.method = any (:approving)
                        join ballot_voter e on e.ballot_id = b.id and e.member_id = :member and e.delegate_id is null
                        where b.group_id = :group and asked.id = any (:papers)
                          and (b.closes_at is null or b.closes_at > :now)
                        order by asked.id, b.closes_at nulls last, b.id, part.merged_into nulls first, part.id""")
                .param("group", group.value())
                .param("member", member.value())
                .param("approving", APPROVING)
                .param("papers", ids(papers))
                .param("now", Timestamp.from(now))
                .query(row -> {
                    BallotId ballot = new BallotId(row.getObject("id", UUID.class));
                    PaperId candidate = new PaperId(row.getObject("candidate", UUID.class));
                    found.put(
                            id(row),
                            new OpenVote(
                                    ballot,
                                    candidate,
                                    row.getString("title"),
                                    row.getBoolean("named"),
                                    approved.getOrDefault(ballot, Set.of()).contains(candidate)));
                });
        return found;
    }

    /** Those that the member upvoted, or approves of on an open ballot. */
    Set<PaperId> chosen(GroupId group, AccountId member, Collection<PaperId> papers) {
        Set<PaperId> approved = new HashSet<>();
        approved(group, member).values().forEach(approved::addAll);
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
                        where asked.group_id = :group and asked.id = any (:papers) and part.id = any (:approved)""")
                .param("group", group.value())
                .param("member", member.value())
                .param("papers", ids(papers))
                .param("approved", ids(approved))
                .query((row, number) -> id(row))
                .list());
    }

    /** By open ballot the candidates that the member approves of; a vote that does not open approves of none. */
    private Map<BallotId, Set<PaperId>> approved(GroupId group, AccountId member) {
        Map<BallotId, Set<PaperId>> approved = new HashMap<>();
        database.sql("""
                        select v.ballot_id, v.sealed_answer
                        from ballot b join vote v on v.ballot_id = b.id and v.member_id = :member
                        where b.group_id = :group and b.state = 'OPEN' and b.method = any (:approving)""")
                .param("group", group.value())
                .param("member", member.value())
                .param("approving", APPROVING)
                .query(row -> {
                    BallotId ballot = new BallotId(row.getObject("ballot_id", UUID.class));
                    seal.open(row.getString("sealed_answer"), ballot.value(), member.value())
                            .map(it -> Approvals.in(seal.read(it)))
                            .ifPresent(it -> approved.put(
                                    ballot, it.stream().map(PaperId::of).collect(Collectors.toSet())));
                });
        return approved;
    }

    private static PaperId id(ResultSet row) throws SQLException {
        return new PaperId(row.getObject("paper_id", UUID.class));
    }

    private static UUID[] ids(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toArray(UUID[]::new);
    }
}
