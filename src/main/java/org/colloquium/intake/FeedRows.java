package org.colloquium.intake;

import java.util.Collection;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds, and the entries that each has shown. */
@Component
class FeedRows {
    private final JdbcClient database;

    FeedRows(JdbcClient database) {
        this.database = database;
    }

    void insert(IntakeId id, GroupId group, String address) {
        database.sql("insert into feed (intake_id, group_id, address) values (?, ?, ?)")
                .params(id.value(), group.value(), address)
                .update();
    }

    Set<String> addresses(GroupId group) {
        return new HashSet<>(database.sql("select address from feed where group_id = ?")
                .param(group.value())
                .query(String.class)
                .list());
    }

    Feed find(IntakeId id) {
        return database.sql("select address, etag, last_modified from feed where intake_id = ?")
                .param(id.value())
                .query((row, number) ->
                        new Feed(row.getString("address"), row.getString("etag"), row.getString("last_modified")))
                .optional()
                .orElseThrow(Run.Overtaken::new);
    }

    void version(IntakeId id, @Nullable String etag, @Nullable String lastModified) {
        database.sql("update feed set etag = :etag, last_modified = :modified where intake_id = :id")
                .param("etag", etag)
                .param("modified", lastModified)
                .param("id", id.value())
                .update();
    }

    /** Hashes in hexadecimal. */
    Set<String> known(IntakeId id) {
        return new HashSet<>(database.sql("select encode(hash, 'hex') from feed_entry where intake_id = ?")
                .param(id.value())
                .query(String.class)
                .list());
    }

    /** Remembers what a feed shows now, and forgets what it has not shown for half a year. */
    void remember(IntakeId id, Collection<String> hashes) {
        database.sql("""
                        insert into feed_entry (intake_id, hash, seen_at)
                        select ?, decode(hash, 'hex'), now() from unnest(?) as shown (hash)
                        on conflict (intake_id, hash) do update set seen_at = now()""")
                .params(id.value(), new HashSet<>(hashes).toArray(String[]::new))
                .update();
        database.sql("delete from feed_entry where intake_id = ? and seen_at < now() - interval '180 days'")
                .param(id.value())
                .update();
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    /** A feed as it was when it was last read. */
    record Feed(
            String address, @Nullable String etag, @Nullable String lastModified) {}
}
