package org.colloquium.sharedpage;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of open editors. One that has not been heard of for a while is gone, whatever became of its node. */
@Component
class SeatRows {
    /** Editors say every 20 seconds that they are there. */
    private static final Duration GONE = Duration.ofSeconds(50);

    private final JdbcClient database;

    SeatRows(JdbcClient database) {
        this.database = database;
    }

    record Taken(UUID id, long client, AccountId account, String cursor) {}

    /** @return whether others see any difference */
    boolean take(PaperId paper, Taken seat, Instant now) {
        String before = database.sql("select cursor from shared_page_seat where id = ? and seen_at > ? for update")
                .params(seat.id(), Timestamp.from(now.minus(GONE)))
                .query(String.class)
                .optional()
                .orElse("none");
        database.sql("delete from shared_page_seat where paper_id = ? and seen_at < ? and id <> ?")
                .params(paper.value(), Timestamp.from(now.minus(GONE)), seat.id())
                .update();
        database.sql("""
                        insert into shared_page_seat (id, paper_id, account_id, client, cursor, seen_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (id) do update set cursor = excluded.cursor, seen_at = excluded.seen_at,
                            client = excluded.client
                        where shared_page_seat.account_id = excluded.account_id
                          and shared_page_seat.paper_id = excluded.paper_id""")
                .params(
                        seat.id(),
                        paper.value(),
                        seat.account().value(),
                        seat.client(),
                        seat.cursor(),
                        Timestamp.from(now))
                .update();
        return !before.equals(seat.cursor());
    }

    List<Taken> taken(PaperId paper, UUID apartFrom, Instant now) {
        return database.sql("""
                        select id, client, account_id, cursor from shared_page_seat
                        where paper_id = ? and id <> ? and seen_at > ? order by id limit 50""")
                .params(paper.value(), apartFrom, Timestamp.from(now.minus(GONE)))
                .query((row, number) -> new Taken(
                        row.getObject("id", UUID.class),
                        row.getLong("client"),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getString("cursor")))
                .list();
    }

    /** @return whether it was taken */
    boolean leave(UUID id, AccountId account) {
        return database.sql("delete from shared_page_seat where id = ? and account_id = ?")
                        .params(id, account.value())
                        .update()
                > 0;
    }
}
