package org.colloquium.sharedpage;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of sittings, each with the page as it was after it. */
@Component
class SittingRows {
    private static final Duration PAUSE = Duration.ofMinutes(30);

    private final JdbcClient database;

    SittingRows(JdbcClient database) {
        this.database = database;
    }

    record Sat(int number, AccountId by, Instant began, Instant ended) {}

    /** The latest first. */
    List<Sat> of(PaperId paper) {
        return database.sql("""
                        select number, author_id, began_at, ended_at from shared_page_sitting
                        where paper_id = ? order by version desc, number desc limit 500""")
                .param(paper.value())
                .query((row, number) -> new Sat(
                        row.getInt("number"),
                        new AccountId(row.getObject("author_id", UUID.class)),
                        row.getTimestamp("began_at").toInstant(),
                        row.getTimestamp("ended_at").toInstant()))
                .list();
    }

    Optional<String> markdown(PaperId paper, int number) {
        return database.sql("select markdown from shared_page_sitting where paper_id = ? and number = ?")
                .params(paper.value(), number)
                .query(String.class)
                .optional();
    }

    /** @param anew whether it is a sitting of its own, so that the one before keeps the page as it was */
    void write(PaperId paper, int version, String markdown, AccountId by, Instant now, boolean anew) {
        if (anew || !goOn(paper, version, markdown, by, now)) {
            database.sql("""
                            insert into shared_page_sitting
                                (paper_id, number, author_id, began_at, ended_at, version, markdown)
                            select :paper, coalesce(max(number), 0) + 1, :by, :now, :now, :version, :markdown
                            from shared_page_sitting where paper_id = :paper""")
                    .param("paper", paper.value())
                    .param("by", by.value())
                    .param("now", Timestamp.from(now))
                    .param("version", version)
                    .param("markdown", markdown)
                    .update();
        }
    }

    private boolean goOn(PaperId paper, int version, String markdown, AccountId by, Instant now) {
        return database.sql("""
                        update shared_page_sitting set ended_at = greatest(ended_at, :now), version = :version,
                                                       markdown = :markdown
                        where paper_id = :paper and author_id = :by and ended_at > :since
                          and number = (select max(number) from shared_page_sitting
                                        where paper_id = :paper and author_id = :by)""")
                        .param("paper", paper.value())
                        .param("by", by.value())
                        .param("now", Timestamp.from(now))
                        .param("since", Timestamp.from(now.minus(PAUSE)))
                        .param("version", version)
                        .param("markdown", markdown)
                        .update()
                > 0;
    }
}
