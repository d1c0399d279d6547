package org.colloquium.paper;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of papers where some of them are one work. */
@Component
class MergedRows {
    private final JdbcClient database;

    MergedRows(JdbcClient database) {
        this.database = database;
    }

    /** The paper that this one is shown as: itself, unless it was merged into another. */
    PaperId work(PaperId paper) {
        return database.sql("select work_id from paper where id = ?")
                .param(paper.value())
                .query(PaperRows.ID)
                .optional()
                .orElse(paper);
    }

    /** All papers of the work that this one belongs to, itself among them. */
    List<PaperId> parts(PaperId paper) {
        return database.sql("select part from parts_of(?) as part order by part")
                .param(paper.value())
                .query(PaperRows.ID)
                .list();
    }

    /** Those that were merged with this one directly. */
    List<PaperId> direct(PaperId paper) {
        return database.sql("select id from paper where merged_by_way_of = ? order by merged_at desc, id")
                .param(paper.value())
                .query(PaperRows.ID)
                .list();
    }

    /** Both are shown as {@code work} from now on, with all that was merged into {@code other} before. */
    void merge(PaperId work, PaperId other, Instant now) {
        database.sql("""
                        update paper set merged_into = :work,
                            merged_by_way_of = case when id = :other then :work else merged_by_way_of end,
                            merged_at = case when id = :other then :now else merged_at end,
                            version = version + 1
                        where work_id = :other""")
                .param("work", work.value())
                .param("other", other.value())
                .param("now", Timestamp.from(now))
                .update();
        findByWordsOfAll(work);
    }

    /** A paper of its own again, with those that had been merged into it before it was merged. */
    void split(PaperId work, PaperId part) {
        database.sql("""
                        update paper set arxiv_id = null
                        where id = :work and arxiv_id = (select arxiv_id from paper where id = :part)""")
                .param("work", work.value())
                .param("part", part.value())
                .update();
        database.sql("""
                        with recursive branch as (
                            select id from paper where id = :part
                            union all
                            select p.id from paper p join branch on p.merged_by_way_of = branch.id)
                        update paper set version = version + 1,
                            merged_into = case when id = :part then null else :part end,
                            merged_by_way_of = case when id = :part then null else merged_by_way_of end,
                            merged_at = case when id = :part then null else merged_at end
                        where id in (select id from branch)""").param("part", part.value()).update();
        findByWordsOfAll(work);
        findByWordsOfAll(part);
    }

    private void findByWordsOfAll(PaperId work) {
        database.sql("""
                        update paper set version = version + 1, also_text = coalesce((
                            select string_agg(concat_ws(' zzpartzz ', p.title, nullif(p.title_text, p.title),
                                                        p.abstract_text), ' zzpartzz ' order by p.id)
                            from paper p where p.merged_into = :work), '')
                        where id = :work""").param("work", work.value()).update();
    }
}
