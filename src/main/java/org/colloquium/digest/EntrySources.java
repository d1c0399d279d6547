package org.colloquium.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSource;
import org.colloquium.paper.PaperSources;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the entries of imported digests say of papers. */
@Component
class EntrySources implements PaperSources {
    private final JdbcClient database;
    private final JsonMapper json;

    EntrySources(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    @Override
    public Map<PaperId, List<PaperSource>> of(GroupId group, Collection<PaperId> papers) {
        Map<PaperId, List<PaperSource>> sources = new HashMap<>();
        database.sql("""
                        select e.*, d.id, d.imported_at, d.dated, d.file_name, g.slug
                        from digest_entry e
                        join digest d on d.id = e.digest_id and d.state = 'IMPORTED'
                        join reading_group g on g.id = d.group_id
                        where d.group_id = ? and e.paper_id = any (?)
                        order by d.imported_at, d.id, e.place""")
                .params(group.value(), papers.stream().map(PaperId::value).toArray(UUID[]::new))
                .query((row, number) -> sources.computeIfAbsent(
                                new PaperId(row.getObject("paper_id", UUID.class)), it -> new ArrayList<>())
                        .add(source(row)))
                .list();
        return sources;
    }

    private PaperSource source(ResultSet row) throws SQLException {
        return new PaperSource(
                Sightings.sighting(row),
                row.getInt("place"),
                row.getInt("first_line"),
                row.getString("part"),
                row.getBoolean("added"),
                Imports.paper(
                        CandidateRow.read(row, json).but().correctedTitle(null).build()));
    }
}
