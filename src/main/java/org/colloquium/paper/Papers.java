package org.colloquium.paper;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of papers where one is read or changed. */
@Component
class Papers {
    private static final String FIELDS = """
            select id, version, group_id, title, title_text, abstract, abstract_text, authors, arxiv_id, doi,
                   published, links, added_at, added_by
            from paper\s""";

    private final JdbcClient database;
    private final JsonMapper json;

    Papers(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<PaperDetails> find(PaperId id) {
        return database.sql(FIELDS + "where id = ?")
                .param(id.value())
                .query(this::details)
                .optional();
    }

    /** Lets nobody else change it, or begin to use it, until the transaction ends. */
    Optional<PaperDetails> lock(PaperId id) {
        return database.sql(FIELDS + "where id = ? for update")
                .param(id.value())
                .query(this::details)
                .optional();
    }

    /** Those of one group in the order of these ids. */
    List<PaperDetails> all(GroupId group, List<UUID> ids) {
        return database.sql(FIELDS + """
                        join unnest(:ids) with ordinality as wanted (wanted_id, place) on wanted_id = id
                        where group_id = :group order by place""")
                .param("ids", ids.toArray(UUID[]::new))
                .param("group", group.value())
                .query(this::details)
                .list();
    }

    void update(PaperId id, NewPaper paper) {
        String links = json.writeValueAsString(
                paper.links().stream().map(StoredLink::of).toList());
        LocalDate published = paper.published();
        Work work = PaperRows.work(paper);
        ArxivId arxivId = work.arxivId();
        Doi doi = work.doi();
        database.sql("""
                        update paper set version = version + 1, title = :title, title_text = :titleText,
                            abstract = :abstract, abstract_text = :abstractText, authors = :authors,
                            arxiv_id = :arxivId, doi = :doi, published = :published, links = cast(:links as jsonb),
                            title_key = :titleKey
                        where id = :id""")
                .param("title", StoredText.clean(paper.title()))
                .param("titleText", StoredText.clean(paper.titleText()))
                .param("abstract", StoredText.clean(paper.abstractSource()))
                .param("abstractText", StoredText.clean(paper.abstractText()))
                .param(
                        "authors",
                        paper.authors().stream().map(StoredText::clean).toArray(String[]::new))
                .param("arxivId", arxivId == null ? null : arxivId.id())
                .param("doi", doi == null ? null : doi.value())
                .param("published", published == null ? null : Date.valueOf(published))
                .param("links", links)
                .param("titleKey", work.title().value())
                .param("id", id.value())
                .update();
    }

    private PaperDetails details(ResultSet row, int number) throws SQLException {
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
                row.getTimestamp("added_at").toInstant(),
                account(row.getObject("added_by", UUID.class)),
                row.getInt("version"));
    }

    private static @Nullable AccountId account(@Nullable UUID id) {
        return id == null ? null : new AccountId(id);
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
