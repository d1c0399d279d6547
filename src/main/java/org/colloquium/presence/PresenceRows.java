package org.colloquium.presence;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.file.PdfId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of open papers. One that has not been heard of for a while is closed, whatever became of its node. */
@Component
class PresenceRows {
    /** Pages say every 30 seconds that they are there. */
    private static final Duration GONE = Duration.ofSeconds(75);

    private final JdbcClient database;

    PresenceRows(JdbcClient database) {
        this.database = database;
    }

    record There(AccountId account, ReadingPlace place) {}

    /**
     * Keeps of this what the account shows, and forgets who is gone.
     *
     * @return whether others see any difference
     */
    boolean here(PaperId paper, UUID id, AccountId account, ReadingPlace place, Instant now) {
        PdfId file = place.file();
        return database.sql("""
                        with choice as (
                            select coalesce(bool_and(shown), true) as shown,
                                   coalesce(bool_and(place_shared), false) as placed
                            from presence_choice where account_id = :account
                        ), reads as (
                            select case when placed then cast(:section as text) end as section, f.id as file_id,
                                   case when f.id is not null then cast(:page as integer) end as page
                            from choice left join (
                                select f.id from paper_file f join paper p on p.id = f.paper_id
                                where f.id = cast(:file as uuid)
                                  and p.group_id = (select group_id from paper where id = :paper)
                            ) f on placed
                        ), before as (
                            select section, file_id, page from presence
                            where id = :id and account_id = :account and paper_id = :paper and seen_at > :gone
                        ), swept as (
                            delete from presence where paper_id = :paper and seen_at <= :gone and id <> :id
                            returning id
                        ), kept as (
                            insert into presence (id, paper_id, account_id, section, file_id, page, seen_at)
                            select :id, :paper, :account, section, file_id, page, :now from reads, choice where shown
                            on conflict (id) do update set section = excluded.section, file_id = excluded.file_id,
                                page = excluded.page, seen_at = excluded.seen_at
                            where presence.account_id = excluded.account_id and presence.paper_id = excluded.paper_id
                            returning section, file_id, page
                        )
                        select exists (select from swept) or exists (
                            select section, file_id, page from kept except select section, file_id, page from before)""")
                .param("account", account.value())
                .param("section", place.section())
                .param("file", file == null ? null : file.value())
                .param("page", place.page())
                .param("paper", paper.value())
                .param("id", id)
                .param("gone", Timestamp.from(now.minus(GONE)))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** Members of the group apart from one, each once: with the latest place of those that they share. */
    List<There> on(PaperId paper, AccountId apartFrom, Instant now) {
        return database.sql("""
                        select distinct on (p.account_id) p.account_id, p.section, p.file_id, p.page
                        from presence p join paper on paper.id = p.paper_id
                        join membership m on m.group_id = paper.group_id and m.account_id = p.account_id
                        where p.paper_id = ? and p.account_id <> ? and p.seen_at > ?
                        order by p.account_id, num_nonnulls(p.section, p.page) desc, p.seen_at desc limit 200""")
                .params(paper.value(), apartFrom.value(), Timestamp.from(now.minus(GONE)))
                .query((row, number) -> new There(
                        new AccountId(row.getObject("account_id", UUID.class)),
                        new ReadingPlace(
                                row.getString("section"),
                                file(row.getObject("file_id", UUID.class)),
                                row.getObject("page", Integer.class))))
                .list();
    }

    /** @return whether it was there */
    boolean leave(UUID id, AccountId account) {
        return database.sql("delete from presence where id = ? and account_id = ?")
                        .params(id, account.value())
                        .update()
                > 0;
    }

    /** @return the papers that this account was seen on */
    List<PaperId> leaveAll(AccountId account) {
        return database.sql("delete from presence where account_id = ? returning paper_id")
                .param(account.value())
                .query((row, number) -> new PaperId(row.getObject("paper_id", UUID.class)))
                .list();
    }

    /** Whether the group of a paper has anybody else. */
    boolean hasCompany(PaperId paper, AccountId account) {
        return database.sql("""
                        select exists (select from membership m join paper p on p.group_id = m.group_id
                                       where p.id = ? and m.account_id <> ?)""")
                .params(paper.value(), account.value())
                .query(Boolean.class)
                .single();
    }

    PresenceChoice choice(AccountId account) {
        return database.sql("select shown, place_shared from presence_choice where account_id = ?")
                .param(account.value())
                .query((row, number) -> new PresenceChoice(row.getBoolean("shown"), row.getBoolean("place_shared")))
                .optional()
                .orElse(PresenceChoice.UNCHOSEN);
    }

    void choose(AccountId account, PresenceChoice choice) {
        database.sql("""
                        insert into presence_choice (account_id, shown, place_shared) values (?, ?, ?)
                        on conflict (account_id) do update
                        set shown = excluded.shown, place_shared = excluded.place_shared""")
                .params(account.value(), choice.shown(), choice.placeShared())
                .update();
    }

    private static @Nullable PdfId file(@Nullable UUID id) {
        return id == null ? null : new PdfId(id);
    }
}
