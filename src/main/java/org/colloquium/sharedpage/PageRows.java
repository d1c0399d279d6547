package org.colloquium.sharedpage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.NotFoundException;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of pages and of their updates. */
@Component
class PageRows {
    private final JdbcClient database;

    PageRows(JdbcClient database) {
        this.database = database;
    }

    /** A page without what only merging needs. */
    record Shown(PaperId paper, String markdown, int version, Instant updatedAt, AccountId updatedBy, String title) {}

    /** A page with what its text is made of: a state and what came after it. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Kept(String markdown, int version, byte[] state, int stateVersion) {}

    /** The paper that this one is shown as: itself, unless it was merged into another. */
    PaperId work(PaperId paper) {
        return database.sql("select work_id from paper where id = ?")
                .param(paper.value())
                .query((row, number) -> new PaperId(row.getObject("work_id", UUID.class)))
                .optional()
                .orElseThrow(NotFoundException::new);
    }

    /** The pages of all papers of a work. */
    List<Shown> ofWork(PaperId work) {
        return database.sql("""
                        select s.paper_id, s.markdown, s.version, s.updated_at, s.updated_by, p.title_text
                        from shared_page s join paper p on p.id = s.paper_id
                        where p.work_id = ? order by p.merged_at nulls first, p.id""").param(work.value()).query(PageRows::shown).list();
    }

    /** Nobody else changes this page, or numbers an update of it, before this transaction ends. */
    void lock(PaperId paper) {
        database.sql("select pg_advisory_xact_lock(hashtextextended(?, 250))")
                .param("page:" + paper)
                .query((row, number) -> true)
                .list();
    }

    Optional<Kept> find(PaperId paper) {
        return database.sql("select markdown, version, state, state_version from shared_page where paper_id = ?")
                .param(paper.value())
                .query((row, number) -> new Kept(
                        row.getString("markdown"),
                        row.getInt("version"),
                        row.getBytes("state"),
                        row.getInt("state_version")))
                .optional();
    }

    List<byte[]> updates(PaperId paper, int after) {
        return database.sql("select bytes from shared_page_update where paper_id = ? and version > ? order by version")
                .params(paper.value(), after)
                .query((row, number) -> row.getBytes("bytes"))
                .list();
    }

    /** Writes the text that the page has with this version, and makes it when there is none. */
    void write(PaperId paper, int version, String markdown, AccountId by, Instant now) {
        database.sql("""
                        insert into shared_page
                            (paper_id, group_id, version, markdown, state, state_version, updated_at, updated_by)
                        select id, group_id, :version, :markdown, '\\x0000', 0, :now, :by from paper where id = :paper
                        on conflict (paper_id) do update set version = excluded.version, markdown = excluded.markdown,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by""")
                .param("paper", paper.value())
                .param("version", version)
                .param("markdown", markdown)
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
    }

    void add(PaperId paper, int version, byte[] update) {
        database.sql("insert into shared_page_update (paper_id, version, bytes) values (?, ?, ?)")
                .params(paper.value(), version, update)
                .update();
    }

    /** One state instead of all updates up to this version. */
    void compact(PaperId paper, int version, byte[] state) {
        database.sql("update shared_page set state = ?, state_version = ? where paper_id = ?")
                .params(state, version, paper.value())
                .update();
        database.sql("delete from shared_page_update where paper_id = ? and version <= ?")
                .params(paper.value(), version)
                .update();
    }

    private static Shown shown(ResultSet row, int number) throws SQLException {
        return new Shown(
                new PaperId(row.getObject("paper_id", UUID.class)),
                row.getString("markdown"),
                row.getInt("version"),
                row.getTimestamp("updated_at").toInstant(),
                new AccountId(row.getObject("updated_by", UUID.class)),
                row.getString("title_text"));
    }
}
