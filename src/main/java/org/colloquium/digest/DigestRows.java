package org.colloquium.digest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Person;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.common.StoredTime;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of digests and the one of their sources. */
@Component
class DigestRows {
    private static final String SUMMARY = """
            select d.id, d.group_id, d.file_name, d.size, d.created_by, a.name, d.changed_at, d.imported_at, d.format,
                   d.dated, d.found, d.added, d.duplicates, d.came_from
            from digest d left join account a on a.id = d.created_by
            """;

    private final JdbcClient database;
    private final FindingsJson json;

    DigestRows(JdbcClient database, FindingsJson json) {
        this.database = database;
        this.json = json;
    }

    /** Keeps a digest as a draft of that person; the same bytes are one draft. */
    DigestId keep(GroupId group, AccountId me, NewDigest digest) {
        UUID id = database.sql("""
                        insert into digest (id, group_id, state, sha256, size, file_name, created_by, changed_at,
                                            known_by, declared, warnings, left_over, found, added, duplicates)
                        values (:id, :group, 'DRAFT', :sha, :size, :name, :me, now(),
                                '', '{}', '[]', '[]', 0, 0, 0)
                        on conflict (group_id, created_by, sha256) where state = 'DRAFT'
                        do update set changed_at = now(), file_name = excluded.file_name
                        returning id""")
                .param("id", Ids.next())
                .param("group", group.value())
                .param("sha", digest.sha256())
                .param("size", digest.bytes().length)
                .param("name", digest.fileName())
                .param("me", me.value())
                .query(UUID.class)
                .single();
        database.sql("insert into digest_source (digest_id, bytes) values (?, ?) on conflict do nothing")
                .params(id, digest.bytes())
                .update();
        return new DigestId(id);
    }

    void forgetDrafts(Instant before) {
        database.sql("delete from digest where state = 'DRAFT' and changed_at < ?")
                .param(Timestamp.from(before))
                .update();
    }

    void describe(DigestId id, Findings findings, int found) {
        database.sql("""
                        update digest set format = :format, known_by = :knownBy, dated = :dated, found = :found,
                               declared = cast(:declared as jsonb), warnings = cast(:warnings as jsonb),
                               left_over = cast(:leftOver as jsonb)
                        where id = :id""")
                .param("id", id.value())
                .param("format", findings.format())
                .param("knownBy", findings.knownBy())
                .param("dated", findings.dated())
                .param("found", found)
                .param("declared", json.declared(findings))
                .param("warnings", json.warnings(findings))
                .param("leftOver", json.leftOver(findings))
                .update();
    }

    void imported(DigestId id, int added, int duplicates) {
        database.sql("""
                        update digest set state = 'IMPORTED', imported_at = now(), changed_at = now(), added = ?,
                               duplicates = ?
                        where id = ?""").params(added, duplicates, id.value()).update();
    }

    /** @param from in words, what brought it by itself */
    void cameFrom(DigestId id, String from) {
        database.sql("update digest set came_from = ? where id = ?")
                .params(from, id.value())
                .update();
    }

    void drafted(DigestId id) {
        database.sql("""
                        update digest set state = 'DRAFT', imported_at = null, changed_at = now(), added = 0,
                               duplicates = 0
                        where id = ?""").param(id.value()).update();
    }

    void delete(DigestId id) {
        database.sql("delete from digest where id = ?").param(id.value()).update();
    }

    /** The draft that this person has of these bytes would stand in the way of another. */
    void deleteDraft(GroupId group, AccountId maker, byte[] sha256) {
        database.sql("delete from digest where group_id = ? and created_by = ? and sha256 = ? and state = 'DRAFT'")
                .params(group.value(), maker.value(), sha256)
                .update();
    }

    /** Those imported, and drafts of that person only. */
    Optional<DigestSummary> find(DigestId id, AccountId me) {
        return database.sql(SUMMARY + "where d.id = ? and (d.state = 'IMPORTED' or d.created_by = ?)")
                .params(id.value(), me.value())
                .query(DigestRows::summary)
                .optional();
    }

    /** Lets nobody else import or undo this digest until the transaction ends. */
    void lock(DigestId id) {
        database.sql("select 1 from digest where id = ? for update")
                .param(id.value())
                .query((row, number) -> id)
                .list();
    }

    Optional<DigestSummary> imported(GroupId group, byte[] sha256) {
        return database.sql(SUMMARY + "where d.group_id = ? and d.sha256 = ? and d.state = 'IMPORTED'")
                .params(group.value(), sha256)
                .query(DigestRows::summary)
                .optional();
    }

    byte[] sha256(DigestId id) {
        return database.sql("select sha256 from digest where id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    List<DigestSummary> imported(GroupId group, @Nullable Cursor after, int most) {
        Cursor from = after == null ? Cursor.of(new UUID(0, 0), StoredTime.LAST) : after;
        return database.sql(SUMMARY + """
                        where d.group_id = ? and d.state = 'IMPORTED' and (d.imported_at, d.id) < (?, ?)
                        order by d.imported_at desc, d.id desc limit ?""")
                .params(group.value(), Timestamp.from(from.moment()), from.id(), most)
                .query(DigestRows::summary)
                .list();
    }

    int countImported(GroupId group) {
        return database.sql("select count(*) from digest where group_id = ? and state = 'IMPORTED'")
                .param(group.value())
                .query(Integer.class)
                .single();
    }

    /** Drafts of that person, the latest first, without those whose bytes have been imported since. */
    List<DigestSummary> drafts(GroupId group, AccountId me, int most) {
        return database.sql(SUMMARY + """
                        where d.group_id = ? and d.state = 'DRAFT' and d.created_by = ?
                          and not exists (select 1 from digest i where i.group_id = d.group_id
                                          and i.sha256 = d.sha256 and i.state = 'IMPORTED')
                        order by d.changed_at desc, d.id limit ?""")
                .params(group.value(), me.value(), most)
                .query(DigestRows::summary)
                .list();
    }

    Findings findings(DigestId id) {
        return database.sql("select format, known_by, dated, declared, warnings, left_over from digest where id = ?")
                .param(id.value())
                .query((row, number) -> json.findings(row))
                .single();
    }

    byte[] source(DigestId id) {
        return database.sql("select bytes from digest_source where digest_id = ?")
                .param(id.value())
                .query((row, number) -> row.getBytes(1))
                .single();
    }

    private static DigestSummary summary(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("created_by", UUID.class);
        Timestamp imported = row.getTimestamp("imported_at");
        return new DigestSummary(
                new DigestId(row.getObject("id", UUID.class)),
                new GroupId(row.getObject("group_id", UUID.class)),
                row.getString("file_name"),
                row.getInt("size"),
                by == null ? null : new Person(new AccountId(by), row.getString("name")),
                row.getTimestamp("changed_at").toInstant(),
                imported == null ? null : imported.toInstant(),
                row.getString("format"),
                row.getObject("dated", LocalDate.class),
                row.getInt("found"),
                row.getInt("added"),
                row.getInt("duplicates"),
                row.getString("came_from"));
    }
}
