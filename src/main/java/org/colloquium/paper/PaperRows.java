package org.colloquium.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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
        LocalDate published = paper.published();
        return Work.of(
                StoredText.clean(paper.title()),
                StoredText.clean(paper.abstractSource()),
                arxivId == null ? null : ArxivId.parse(arxivId).orElse(null),
                doi == null ? null : Doi.parse(doi).orElse(null),
                paper.authors(),
                published == null ? null : published.getYear());
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

    /** Those of this library, each as what it is shown as. */
    List<PaperId> works(GroupId group, Collection<PaperId> papers) {
        return database.sql("select distinct work_id from paper where group_id = ? and id = any (?) order by work_id")
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
                                           arxiv_id, doi, published, links, venue, comment, title_key, title_signs,
                                           origins,
                                           added_at, added_by)
                        select id, 0, :group, title, "titleText", "abstractSource", "abstractText", authors,
                               "arxivId", doi, published, links, venue, comment, "titleKey", "titleSigns",
                               case when "titleByHand"
                                    then jsonb_build_object('title', jsonb_build_object('by', cast(:account as text), 'at', now()))
                                    else '{}' end,
                               now(), :account
                        from json_to_recordset(cast(:rows as json)) as it (
                            id uuid, title text, "titleText" text, "abstractSource" text, "abstractText" text,
                            authors text[], "arxivId" text, doi text, published date, links jsonb, venue text,
                            comment text, "titleKey" text, "titleSigns" text, "titleByHand" boolean)""")
                .param("group", group.value())
                .param("account", account.value())
                .param("rows", rows)
                .update();
    }

    /** A stretch of new papers as they are sent. */
    private record Ready(List<PaperId> ids, String json) {}
    /** Writes these fields anew, a statement for a thousand papers. */
    void update(List<Changed> changed) {
        for (int start = 0; start < changed.size(); start += AT_ONCE) {
            List<ChangedRow> some = changed.subList(start, Math.min(start + AT_ONCE, changed.size())).stream()
                    .map(it -> new ChangedRow(it.id().value(), Row.of(it.paper()), Origin.write(json, it.origins())))
                    .toList();
            database.sql("""
                            update paper p set version = p.version + 1, title = it.title, title_text = it."titleText",
                                abstract = it."abstractSource", abstract_text = it."abstractText",
                                authors = it.authors, arxiv_id = it."arxivId", doi = it.doi,
                                published = it.published, links = it.links, venue = it.venue, comment = it.comment,
                                title_key = it."titleKey", title_signs = it."titleSigns",
                                origins = cast(changed.origins as jsonb)
                            from json_to_recordset(cast(:rows as json)) as changed (id uuid, row json, origins text),
                                json_to_record(changed.row) as it (
                                    title text, "titleText" text, "abstractSource" text, "abstractText" text,
                                    authors text[], "arxivId" text, doi text, published date, links jsonb, venue text,
                                    comment text, "titleKey" text, "titleSigns" text)
                            where p.id = changed.id""").param("rows", json.writeValueAsString(some)).update();
        }
    }

    /** A paper whose fields are others now, and where they come from. */
    record Changed(PaperId id, NewPaper paper, Map<PaperField, Origin> origins) {}

    private record ChangedRow(UUID id, Row row, String origins) {}

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
            @Nullable String venue,
            @Nullable String comment,
            String titleKey,
            @Nullable String titleSigns,
            boolean titleByHand) {
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
                    StoredText.cleanOrNull(paper.venue()),
                    StoredText.cleanOrNull(paper.comment()),
                    work.title().value(),
                    TitleWords.of(work.title()).signs().orElse(null),
                    paper.titleByHand());
        }
    }
}
