package org.colloquium.paper;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of papers where some are read in full. A paper that was merged into another one is read as that one. */
@Component
class Papers {
    private static final String FIELDS = """
            select p.id, p.version, p.group_id, p.title, p.title_text, p.abstract, p.abstract_text, p.authors, p.arxiv_id,
                   p.doi, p.published, p.links, p.venue, p.comment, p.added_at, p.added_by, p.origins, p.merged_into,
                   array(select m.id from paper m where m.merged_into = p.id order by m.merged_at, m.id) as merged
            from paper p\s""";

    private final JdbcClient database;
    private final JsonMapper json;

    Papers(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /**
     * A paper with what only this module knows of it.
     *
     * @param origins of its fields, where they do not come from what brought it
     */
    record Stored(
            PaperDetails details,
            Map<PaperField, Origin> origins,
            @Nullable PaperId mergedInto) {
        PaperId id() {
            return details.id();
        }
    }

    Optional<PaperDetails> find(PaperId id) {
        return stored(id).map(Stored::details);
    }

    Optional<Stored> stored(PaperId id) {
        return database.sql(FIELDS + "where p.id = (select work_id from paper where id = ?)")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Lets nobody else change it, or begin to use it, until the transaction ends. */
    Optional<Stored> lock(PaperId id) {
        return database.sql(FIELDS + "where p.id = (select work_id from paper where id = ?) for update")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /** Those of one group in the order of these ids. */
    List<PaperDetails> all(GroupId group, List<UUID> ids) {
        return database
                .sql(FIELDS + """
                        join unnest(:ids) with ordinality as wanted (wanted_id, place) on wanted_id = p.id
                        where p.group_id = :group order by place""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("group", group.value())
                .query(this::row)
                .list()
                .stream()
                .map(Stored::details)
                .toList();
    }

    /** These as they stand, none in place of another. */
    List<Stored> rows(Collection<PaperId> ids) {
        return database.sql(FIELDS + "where p.id = any (?) order by p.id")
                .param(PaperRows.array(ids))
                .query(this::row)
                .list();
    }

    /** Those that were merged into one of these. */
    List<Stored> mergedInto(Collection<PaperId> ids) {
        return database.sql(FIELDS + "where p.merged_into = any (?) order by p.merged_at, p.id")
                .param(PaperRows.array(ids))
                .query(this::row)
                .list();
    }

    private Stored row(ResultSet row, int number) throws SQLException {
        UUID mergedInto = row.getObject("merged_into", UUID.class);
        return new Stored(
                details(row),
                Origin.read(json, row.getString("origins")),
                mergedInto == null ? null : new PaperId(mergedInto));
    }

    private PaperDetails details(ResultSet row) throws SQLException {
        Date published = row.getDate("published");
        return new PaperDetails(
                new PaperId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("title"),
                row.getString("title_text"),
                row.getString("abstract"),
                row.getString("abstract_text"),
                texts(row.getArray("authors")),
                row.getString("arxiv_id"),
                row.getString("doi"),
                published == null ? null : published.toLocalDate(),
                StoredLink.read(json, row.getString("links")),
                row.getString("venue"),
                row.getString("comment"),
                row.getTimestamp("added_at").toInstant(),
                account(row.getObject("added_by", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("merged").getArray())
                        .map(PaperId::new)
                        .toList(),
                row.getInt("version"));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
