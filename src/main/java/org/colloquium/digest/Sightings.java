package org.colloquium.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.SeenIn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which papers were seen in which of a group's digests. */
@Component
class Sightings implements SeenIn {
    private final JdbcClient database;

    Sightings(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Map<PaperId, List<Sighting>> of(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, List<Sighting>> seen = new HashMap<>();
        database.sql("""
                        select distinct p.id as paper_id, d.id, d.imported_at, d.dated, d.file_name, g.slug
                        from paper p join paper part on part.work_id = p.id
                        join digest_entry e on e.paper_id = part.id
                        join digest d on d.id = e.digest_id and d.state = 'IMPORTED'
                        join reading_group g on g.id = d.group_id
                        where d.group_id = ? and p.id = any (?)
                        order by d.imported_at desc, d.id desc""")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query((row, number) -> seen.computeIfAbsent(
                                new PaperId(row.getObject("paper_id", UUID.class)), it -> new ArrayList<>())
                        .add(sighting(row)))
                .list();
        return seen;
    }

    @Override
    public List<DigestChoice> choices(GroupId group) {
        return database.sql("""
                        select id, imported_at, dated, file_name from digest
                        where group_id = ? and state = 'IMPORTED' order by imported_at desc, id desc""")
                .param(group.value())
                .query((row, number) ->
                        new DigestChoice(row.getObject("id", UUID.class), importedAt(row), Words.sentence(name(row))))
                .list();
    }

    @Override
    public Collection<PaperId> papersOf(GroupId group, UUID digest) {
        return database.sql("""
                        select distinct p.work_id
                        from digest_entry e join paper p on p.id = e.paper_id join digest d on d.id = e.digest_id and d.state = 'IMPORTED'
                        where d.group_id = ? and d.id = ?""")
                .params(group.value(), digest)
                .query((row, number) -> new PaperId(row.getObject(1, UUID.class)))
                .list();
    }

    /** What others than {@code me} imported. */
    List<DigestNews> news(GroupId group, AccountId me, Instant since, int most) {
        return database.sql("""
                        select id, imported_at, created_by, added, dated, file_name from digest
                        where group_id = ? and state = 'IMPORTED' and imported_at > ?
                          and created_by is not null and (created_by <> ? or came_from is not null)
                        order by imported_at desc, id desc limit ?""")
                .params(group.value(), Timestamp.from(since), me.value(), most)
                .query((row, number) -> new DigestNews(
                        new DigestId(row.getObject("id", UUID.class)),
                        importedAt(row),
                        new AccountId(row.getObject("created_by", UUID.class)),
                        row.getInt("added"),
                        name(row)))
                .list();
    }

    /** What the digest of this row is called within a sentence. */
    static String name(ResultSet row) throws SQLException {
        return DigestName.of(row.getObject("dated", LocalDate.class), row.getString("file_name"), importedAt(row));
    }

    private static Instant importedAt(ResultSet row) throws SQLException {
        return row.getTimestamp("imported_at").toInstant();
    }

    static Sighting sighting(ResultSet row) throws SQLException {
        UUID digest = row.getObject("id", UUID.class);
        return new Sighting(
                digest,
                Words.sentence(name(row)),
                row.getObject("dated", LocalDate.class),
                importedAt(row),
                "g/" + row.getString("slug") + "/digests/" + digest);
    }
}
