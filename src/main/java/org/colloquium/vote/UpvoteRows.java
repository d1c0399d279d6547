package org.colloquium.vote;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of standing upvotes. */
@Component
class UpvoteRows {
    private final JdbcClient database;

    UpvoteRows(JdbcClient database) {
        this.database = database;
    }

    /**
     * One upvote for a work, whichever of its papers is named. Waits for whoever is taking the paper out of the library,
     * and then does nothing.
     *
     * @return whether there was none
     */
    boolean put(PaperId paper, AccountId member, Instant now) {
        return database.sql("""
                        insert into upvote (paper_id, member_id, upvoted_at)
                        select work.id, :member, :now from paper asked join paper work on work.id = asked.work_id
                        where asked.id = :paper and not exists (
                            select 1 from upvote where member_id = :member and paper_id in (select parts_of(:paper)))
                        for key share of work
                        on conflict on constraint one_upvote_each do nothing""")
                        .param("member", member.value())
                        .param("now", Timestamp.from(now))
                        .param("paper", paper.value())
                        .update()
                > 0;
    }

    /** @return whether there was one */
    boolean takeOut(PaperId paper, AccountId member) {
        return database.sql("delete from upvote where paper_id in (select parts_of(?)) and member_id = ?")
                        .params(paper.value(), member.value())
                        .update()
                > 0;
    }

    Map<PaperId, Upvotes> of(GroupId group, AccountId me, Collection<PaperId> papers) {
        Map<PaperId, Upvotes> found = new HashMap<>();
        database.sql("""
                        select asked.id as paper_id, count(distinct u.member_id) as upvotes,
                               min(u.upvoted_at) filter (where u.member_id = :me) as mine
                        from paper asked
                        join paper part on part.work_id = asked.work_id
                        join upvote u on u.paper_id = part.id
                        where asked.group_id = :group and asked.id = any (:papers)
                        group by asked.id""")
                .param("group", group.value())
                .param("me", me.value())
                .param("papers", ids(papers))
                .query(row -> {
                    Timestamp mine = row.getTimestamp("mine");
                    found.put(id(row), new Upvotes(row.getInt("upvotes"), mine == null ? null : mine.toInstant()));
                });
        return found;
    }

    /** Those with the most first; of equals, the one that was first upvoted. */
    List<Gathered> gathered(GroupId group, Instant from, Instant before, int most) {
        return database.sql("""
                        select part.work_id as paper_id, count(distinct u.member_id) as upvotes
                        from upvote u join paper part on part.id = u.paper_id
                        where part.group_id = :group and u.upvoted_at >= :from and u.upvoted_at < :before
                        group by part.work_id
                        order by upvotes desc, min(u.upvoted_at), part.work_id limit :most""")
                .param("group", group.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, number) -> new Gathered(id(row), row.getInt("upvotes")))
                .list();
    }

    private static PaperId id(ResultSet row) throws SQLException {
        return new PaperId(row.getObject("paper_id", UUID.class));
    }

    private static UUID[] ids(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toArray(UUID[]::new);
    }
}
