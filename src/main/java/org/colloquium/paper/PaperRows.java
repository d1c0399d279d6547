package org.colloquium.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ahead;
import org.colloquium.common.Ids;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of papers where it is written by the thousand. */
@Component
class PaperRows {
    static final RowMapper<PaperId> ID = (row, number) -> new PaperId(row.getObject(1, UUID.class));
    private static final int AT_ONCE = 1000;

    private final JdbcClient database;
    private final JsonMapper json;

    PaperRows(JdbcClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    static UUID[] array(Collection<PaperId> papers) {
        return papers.stream().map(PaperId::value).toArray(UUID[]::new);
    }

    /** What identifies a new paper. */
    static Work work(NewPaper paper) {
        String arxivId = paper.arxivId();
        String doi = paper.doi();
        return Work.of(
                StoredText.clean(paper.title()),
                StoredText.clean(paper.abstractSource()),
                arxivId == null ? null : ArxivId.parse(arxivId).orElse(null),
                doi == null ? null : Doi.parse(doi).orElse(null));
    }

    void lock(GroupId group) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("papers:" + group)
                .query((row, number) -> group)
                .list();
    }

    /** Locks those that stand in this library against being used while they are looked at, and returns them. */
    List<PaperId> lockAll(GroupId group, Collection<PaperId> papers) {
        return database.sql("select id from paper where group_id = ? and id = any (?) order by id for update")
                .params(group.value(), array(papers))
                .query(ID)
                .list();
    }

    List<PaperId> within(GroupId group, Collection<PaperId> papers) {
        return database.sql("select id from paper where group_id = ? and id = any (?) order by id")
                .params(group.value(), array(papers))
                .query(ID)
                .list();
    }

    List<PaperId> othersThan(AccountId account, Collection<PaperId> papers) {
        return database.sql("select id from paper where id = any (?) and added_by is distinct from ?")
                .params(array(papers), account.value())
                .query(ID)
                .list();
    }

    void delete(Collection<PaperId> papers) {
        database.sql("delete from paper where id = any (?)")
                .param(array(papers))
                .update();
    }

    List<PaperId> insert(GroupId group, AccountId account, List<NewPaper> papers, Progress progress) {
        List<PaperId> ids = new ArrayList<>(papers.size());
        SearchIndex index = new SearchIndex(database, papers.size());
        index.gather();
        Ahead.each(papers, AT_ONCE, this::ready, it -> {
            insert(group, account, it.json());
            ids.addAll(it.ids());
            progress.reached(ids.size(), papers.size());
        });
        index.fill();
        return ids;
    }

    private Ready ready(List<NewPaper> papers) {
        List<Row> rows = papers.stream().map(Row::of).toList();
        return new Ready(rows.stream().map(it -> new PaperId(it.id())).toList(), json.writeValueAsString(rows));
    }

    private void insert(GroupId group, AccountId account, String rows) {
        database.sql("""
                        insert into paper (id, version, group_id, title, title_text, abstract, abstract_text, authors,
                                           arxiv_id, doi, published, links, title_key, added_at, added_by)
                        select id, 0, :group, title, "titleText", "abstractSource", "abstractText", authors,
                               "arxivId", doi, published, links, "titleKey", now(), :account
                        from json_to_recordset(cast(:rows as json)) as it (
                            id uuid, title text, "titleText" text, "abstractSource" text, "abstractText" text,
                            authors text[], "arxivId" text, doi text, published date, links jsonb, "titleKey" text)""")
                .param("group", group.value())
                .param("account", account.value())
                .param("rows", rows)
                .update();
    }

    /** A stretch of new papers as they are sent. */
    private record Ready(List<PaperId> ids, String json) {}

    /** A row on its way to the database, as JSON. */
    private record Row(
            UUID id,
            String title,
            String titleText,
            String abstractSource,
            String abstractText,
            List<String> authors,
            @Nullable String arxivId,
            @Nullable String doi,
            @Nullable LocalDate published,
            List<StoredLink> links,
            String titleKey) {
        static Row of(NewPaper paper) {
            Work work = work(paper);
            ArxivId arxivId = work.arxivId();
            Doi doi = work.doi();
            return new Row(
                    Ids.next(),
                    StoredText.clean(paper.title()),
                    StoredText.clean(paper.titleText()),
                    StoredText.clean(paper.abstractSource()),
                    StoredText.clean(paper.abstractText()),
                    paper.authors().stream().map(StoredText::clean).toList(),
                    arxivId == null ? null : arxivId.id(),
                    doi == null ? null : doi.value(),
                    paper.published(),
                    paper.links().stream().map(StoredLink::of).toList(),
                    work.title().value());
        }
    }
}
