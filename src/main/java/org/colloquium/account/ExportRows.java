package org.colloquium.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of gathered archives and of their pieces. Each run has an id, and only the latest goes on. */
@Component
class ExportRows {
    static final int PIECE = 1 << 20;

    private final JdbcClient database;
    private final Retention retention;
    private final Clock clock;

    ExportRows(JdbcClient database, Retention retention, Clock clock) {
        this.retention = retention;
        this.database = database;
        this.clock = clock;
    }

    /** In the place of an earlier one. */
    void begin(AccountId who, UUID run, int parts) {
        database.sql("delete from personal_export where account_id = ?")
                .param(who.value())
                .update();
        database.sql("insert into personal_export (account_id, run, asked_at, parts) values (?, ?, ?, ?)")
                .params(who.value(), run, Timestamp.from(clock.instant()), parts)
                .update();
    }

    /** Whose it is; nothing when there is a later one, or none. */
    Optional<AccountId> owner(UUID run) {
        return database.sql("select account_id from personal_export where run = ?")
                .param(run)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** What a node that fell has left of it. */
    void restart(UUID run) {
        database.sql("delete from personal_export_piece where run = ?")
                .param(run)
                .update();
        database.sql("update personal_export set done = 0, size = 0, failed = false where run = ?")
                .param(run)
                .update();
    }

    void done(UUID run, int parts) {
        database.sql("update personal_export set done = ? where run = ?")
                .params(parts, run)
                .update();
    }

    void add(UUID run, int place, byte[] bytes) {
        database.sql("insert into personal_export_piece (run, place, bytes) values (?, ?, ?)")
                .params(run, place, bytes)
                .update();
    }

    void ready(UUID run, long size) {
        database.sql("update personal_export set ready_at = ?, size = ? where run = ?")
                .params(Timestamp.from(clock.instant()), size, run)
                .update();
    }

    void failed(UUID run) {
        database.sql("delete from personal_export_piece where run = ?")
                .param(run)
                .update();
        database.sql("update personal_export set failed = true where run = ?")
                .param(run)
                .update();
    }

    Optional<ExportDetails> of(AccountId who) {
        return database.sql("select * from personal_export where account_id = ?")
                .param(who.value())
                .query((row, number) -> new ExportDetails(
                        row.getTimestamp("asked_at").toInstant(),
                        row.getInt("done"),
                        row.getInt("parts"),
                        instant(row.getTimestamp("ready_at")),
                        row.getBoolean("failed"),
                        row.getTimestamp("asked_at").toInstant().plus(retention.exports()),
                        row.getLong("size")))
                .optional();
    }

    /** Of a person's own archive, once it is ready. */
    Optional<UUID> ready(AccountId who) {
        return database.sql("select run from personal_export where account_id = ? and ready_at is not null")
                .param(who.value())
                .query(UUID.class)
                .optional();
    }

    Optional<byte[]> piece(UUID run, int place) {
        return database.sql("select bytes from personal_export_piece where run = ? and place = ?")
                .params(run, place)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    void clean() {
        database.sql("delete from personal_export where asked_at < ?")
                .param(Timestamp.from(clock.instant().minus(retention.exports())))
                .update();
    }

    private static java.time.@Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
