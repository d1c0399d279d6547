package org.colloquium.note;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.Markup;
import org.colloquium.group.Action;
import org.colloquium.group.GroupId;
import org.colloquium.group.May;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes over a whole group: how many, and what is new. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class NoteOverview {
    private static final int QUOTE = 160;

    private final JdbcClient database;
    private final Readers readers;

    NoteOverview(JdbcClient database, Readers readers) {
        this.database = database;
        this.readers = readers;
    }

    /** How many notes the caller can read on those of these papers that have any. */
    @May(Action.READ)
    public Map<PaperId, Integer> counts(GroupId group, Collection<PaperId> papers) {
        Reader reader = readers.in(group);
        return database
                .sql("""
                        select part.work_id as paper_id, count(*) as notes
                        from paper part join note on note.paper_id = part.id
                        where part.work_id = any (:papers) and part.group_id = :group and %s
                        group by part.work_id""".formatted(reader.sees()))
                .param("group", group.value())
                .param("papers", papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .param("me", reader.value())
                .query((row, number) ->
                        Map.entry(new PaperId(row.getObject("paper_id", UUID.class)), row.getInt("notes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What others wrote since then for the group to read, the newest first. */
    @May(Action.READ)
    public List<NoteNews> news(GroupId group, Instant since, int most) {
        return database.sql("""
                        (select n.shared_at as at, n.author_id, p.work_id as paper_id, n.id as note_id,
                                null::uuid as reply_id, false as to_me, n.markdown
                         from note n join paper p on p.id = n.paper_id
                         where n.group_id = :group and n.shared_at > :since and n.author_id <> :me
                           and n.deleted_at is null and n.hidden_at is null
                           and not is_veiled(n.paper_id, n.author_id, :me)
                         order by n.shared_at desc limit :most)
                        union all
                        (select r.written_at, r.author_id, p.work_id, n.id, r.id, n.author_id = :me, r.markdown
                         from reply r join note n on n.id = r.note_id join paper p on p.id = n.paper_id
                         where r.group_id = :group and r.written_at > :since and r.author_id <> :me
                           and r.deleted_at is null and r.hidden_at is null and n.visibility = 'GROUP'
                           and not is_veiled(n.paper_id, r.author_id, :me)
                         order by r.written_at desc limit :most)
                        order by at desc limit :most""")
                .param("group", group.value())
                .param("since", Timestamp.from(since))
                .param("me", readers.in(group).value())
                .param("most", most)
                .query((row, number) -> {
                    UUID reply = row.getObject("reply_id", UUID.class);
                    return new NoteNews(
                            row.getTimestamp("at").toInstant(),
                            new AccountId(row.getObject("author_id", UUID.class)),
                            new PaperId(row.getObject("paper_id", UUID.class)),
                            new NoteId(row.getObject("note_id", UUID.class)),
                            reply == null ? null : new ReplyId(reply),
                            row.getBoolean("to_me"),
                            Markup.excerpt(row.getString("markdown"), QUOTE));
                })
                .list();
    }
}
