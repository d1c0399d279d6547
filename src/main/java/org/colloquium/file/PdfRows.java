package org.colloquium.file;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Ids;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tables of PDFs and of their pieces. */
@Component
class PdfRows {
    /** Bytes of each piece but the last. */
    static final int PIECE = 1 << 20;

    private static final String KEPT = """
            select id, paper_id, size, address, name, kept_at, begun_by, text_state, text_reason
            from paper_file where kept_at is not null and\s""";

    private final JdbcClient database;

    PdfRows(JdbcClient database) {
        this.database = database;
    }

    /** A PDF that is there whole. */
    record Kept(
            PdfId id,
            PaperId paper,
            long size,
            @Nullable String address,
            @Nullable String name,
            Instant at,
            AccountId by,
            TextState text,
            @Nullable String textReason) {}

    /** Those of the whole work, the newest first. */
    List<Kept> list(PaperId paper) {
        return database.sql(KEPT + "paper_id in (select parts_of(?)) order by kept_at desc, id desc")
                .param(paper.value())
                .query(PdfRows::kept)
                .list();
    }

    /** The newest of the whole work. */
    Optional<Kept> find(PaperId paper) {
        return database.sql(KEPT + "paper_id in (select parts_of(?)) order by kept_at desc, id desc limit 1")
                .param(paper.value())
                .query(PdfRows::kept)
                .optional();
    }

    Optional<Kept> find(PdfId pdf) {
        return database.sql(KEPT + "id = ?")
                .param(pdf.value())
                .query(PdfRows::kept)
                .optional();
    }

    /** A place for one that is about to come in, from an address or, without one, from somebody's machine. */
    UUID begin(PaperId paper, @Nullable String address, @Nullable String name, AccountId by, Instant now) {
        UUID id = Ids.next();
        database.sql("""
                        insert into paper_file (id, paper_id, address, name, begun_at, begun_by)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(id, paper.value(), address, name, Timestamp.from(now), by.value()))
                .update();
        return id;
    }

    void add(UUID id, int place, byte[] bytes) {
        database.sql("insert into paper_file_piece (file_id, place, bytes) values (?, ?, ?)")
                .params(id, place, bytes)
                .update();
    }

    /** One of the work with the very same bytes. */
    Optional<PdfId> same(PaperId paper, byte[] sha256) {
        return database.sql("""
                        select id from paper_file where paper_id in (select parts_of(?)) and kept_at is not null
                        and sha256 = ? order by kept_at desc, id desc limit 1""")
                .params(paper.value(), sha256)
                .query((row, number) -> new PdfId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** From now on it is there, if its place still is. */
    boolean keep(UUID id, @Nullable String address, long size, byte[] sha256, Instant now) {
        return database.sql("update paper_file set address = ?, size = ?, sha256 = ?, kept_at = ? where id = ?")
                        .params(Arrays.asList(address, size, sha256, Timestamp.from(now), id))
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
                new PdfId(row.getObject("id", UUID.class)),
                new PaperId(row.getObject("paper_id", UUID.class)),
                row.getLong("size"),
                row.getString("address"),
                row.getString("name"),
                row.getTimestamp("kept_at").toInstant(),
                new AccountId(row.getObject("begun_by", UUID.class)),
                TextState.valueOf(row.getString("text_state")),
                row.getString("text_reason"));
    }
}
