package org.colloquium.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.paper.PaperId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of PDFs and of their pieces. */
@Component
class PdfRows {
    /** Bytes of each piece but the last. */
    static final int PIECE = 1 << 20;

    private final JdbcClient database;

    PdfRows(JdbcClient database) {
        this.database = database;
    }

    /** A PDF that is there whole. */
    record Kept(UUID id, PaperId paper, long size, String address, Instant at, AccountId by) {}

    /** The paper's own, else the latest of one that was merged into it. */
    Optional<Kept> find(PaperId paper) {
        return database.sql("""
                        select f.id, f.paper_id, f.size, f.address, f.kept_at, f.begun_by
                        from paper_file f join paper p on p.id = f.paper_id
                        where f.paper_id in (select parts_of(?)) and f.kept_at is not null
                        order by p.merged_into is null desc, f.kept_at desc limit 1""").param(paper.value()).query(PdfRows::kept).optional();
    }

    /** A place for one that is about to come in. */
    UUID begin(PaperId paper, String address, AccountId by, Instant now) {
        UUID id = Ids.next();
        database.sql("insert into paper_file (id, paper_id, address, begun_at, begun_by) values (?, ?, ?, ?, ?)")
                .params(id, paper.value(), address, Timestamp.from(now), by.value())
                .update();
        return id;
    }

    void add(UUID id, int place, byte[] bytes) {
        database.sql("insert into paper_file_piece (file_id, place, bytes) values (?, ?, ?)")
                .params(id, place, bytes)
                .update();
    }

    /** From now on it is the paper's, unless that has got one meanwhile. */
    boolean keep(UUID id, String address, long size, byte[] sha256, Instant now) {
        return database.sql("""
                        update paper_file f set address = ?, size = ?, sha256 = ?, kept_at = ?
                        where f.id = ? and not exists (
                            select 1 from paper_file other
                            where other.paper_id in (select parts_of(f.paper_id)) and other.kept_at is not null)""")
                        .params(address, size, sha256, Timestamp.from(now), id)
                        .update()
                > 0;
    }

    void remove(UUID id) {
        database.sql("delete from paper_file where id = ?").param(id).update();
    }

    /** Those that never came whole: nobody fetches for so long. */
    void removeAbandoned(Instant begunBefore) {
        database.sql("delete from paper_file where kept_at is null and begun_at < ?")
                .param(Timestamp.from(begunBefore))
                .update();
    }

    /** Nothing when it has been removed. */
    Optional<byte[]> piece(UUID id, long place) {
        return database.sql("select bytes from paper_file_piece where file_id = ? and place = ?")
                .params(id, place)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getObject("id", UUID.class),
                new PaperId(row.getObject("paper_id", UUID.class)),
                row.getLong("size"),
                row.getString("address"),
                row.getTimestamp("kept_at").toInstant(),
                new AccountId(row.getObject("begun_by", UUID.class)));
    }
}
