package org.colloquium.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StoredTime;
import org.colloquium.group.GroupId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the papers of a library that answer a query, in order. */
@Component
class LibrarySearch {
    private static final String MARKED =
            "exists (select 1 from paper_state s where s.paper_id = p.id" + " and s.account_id = :me and ";

    private final JdbcClient database;
    private final List<SeenIn> digests;

    LibrarySearch(JdbcClient database, List<SeenIn> digests) {
        this.database = database;
        this.digests = digests;
    }

    /** All of them. */
    PaperIds ids(GroupId group, AccountId me, LibraryQuery query) {
        Search search = new Search(group, me, query);
        PaperIds ids = new PaperIds();
        if (!search.words.hasNoWord()) {
            database.sql("select p.id from paper p where " + search.where() + " order by " + search.order())
                    .params(search.parameters)
                    .query((org.springframework.jdbc.core.RowCallbackHandler)
                            row -> ids.append(row.getObject(1, UUID.class)));
        }
        return ids.complete();
    }

    long count(GroupId group, AccountId me, LibraryQuery query) {
        Search search = new Search(group, me, query);
        return search.words.hasNoWord()
                ? 0
                : database.sql("select count(*) from paper p where " + search.where())
                        .params(search.parameters)
                        .query(Long.class)
                        .single();
    }

    /** A stretch after a cursor, with one more if there is more. */
    List<Found> stretch(GroupId group, AccountId me, LibraryQuery query, @Nullable Cursor after, int most) {
        Search search = new Search(group, me, query);
        if (search.words.hasNoWord()) {
            return List.of();
        }
        String from = after == null ? "" : " and " + search.after(after);
        return database.sql("select p.id, %s as sort_key from paper p where %s%s order by %s limit :most"
                        .formatted(search.key(), search.where(), from, search.order()))
                .params(search.parameters)
                .param("most", most)
                .query((row, number) -> found(search.query.order(), row))
                .list();
    }

    private static Found found(LibraryQuery.Sort sort, ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        String key = sort == LibraryQuery.Sort.NEWEST || sort == LibraryQuery.Sort.OLDEST
                ? row.getTimestamp("sort_key").toInstant().toString()
                : row.getString("sort_key");
        return new Found(new PaperId(id), new Cursor(id, key));
    }

    /** A paper and the cursor to continue after it. */
    record Found(PaperId id, Cursor cursor) {}

    /** One query as SQL. */
    private class Search {
        private final LibraryQuery query;
        private final SearchedWords words;
        private final Map<String, Object> parameters = new HashMap<>();

        Search(GroupId group, AccountId me, LibraryQuery query) {
            this.query = query;
            this.words = SearchedWords.of(query.words());
            parameters.put("group", group.value());
            parameters.put("me", me.value());
            parameters.putAll(words.parameters());
            UUID digest = query.digest();
            if (digest != null) {
                parameters.put(
                        "seen",
                        digests.stream()
                                .flatMap(it -> it.papersOf(group, digest).stream())
                                .map(PaperId::value)
                                .toArray(UUID[]::new));
            }
        }

        String where() {
            return "p.group_id = :group" + (words.isBlank() ? "" : " and p.search @@ " + words.sql())
                    + (query.digest() == null ? "" : " and p.id = any (:seen)") + mine();
        }

        private String mine() {
            return switch (query.mine()) {
                case ANY -> "";
                case SHOWN -> " and not " + MARKED + "s.hidden)";
                case UNREAD -> " and not " + MARKED + "(s.hidden or s.reading <> 'UNREAD'))";
                case SKIMMED -> " and " + MARKED + "s.reading = 'SKIMMED' and not s.hidden)";
                case READ -> " and " + MARKED + "s.reading = 'READ' and not s.hidden)";
                case SAVED -> " and " + MARKED + "s.saved and not s.hidden)";
                case HIDDEN -> " and " + MARKED + "s.hidden)";
            };
        }

        /** What the order goes by first; then the newest, then the order of the digest. */
        String key() {
            return switch (query.order()) {
                case RELEVANCE -> "ts_rank(p.search, " + words.sql() + ", 1)";
                case NEWEST, OLDEST -> "p.added_at";
                case TITLE -> "left(p.title_key, 200) collate \"C\"";
            };
        }

        String order() {
            return switch (query.order()) {
                case RELEVANCE -> key() + " desc, p.id";
                case NEWEST -> "p.added_at desc, p.id";
                case OLDEST, TITLE -> key() + ", p.id";
            };
        }

        String after(Cursor cursor) {
            try {
                parameters.put("afterId", cursor.id());
                parameters.put("afterKey", value(cursor.key()));
            } catch (NumberFormatException | DateTimeParseException | InvalidInputException e) {
                throw Cursor.malformed();
            }
            String key = key();
            String last = ":afterKey";
            return switch (query.order()) {
                case RELEVANCE ->
                    "(%1$s < cast(%2$s as real) or (%1$s = cast(%2$s as real) and p.id > :afterId))"
                            .formatted(key, last);
                case NEWEST -> "%1$s <= %2$s and (%1$s < %2$s or p.id > :afterId)".formatted(key, last);
                case OLDEST, TITLE -> "(%s, p.id) > (%s, :afterId)".formatted(key, last);
            };
        }

        private Object value(String key) {
            return switch (query.order()) {
                case RELEVANCE -> Float.valueOf(key);
                case NEWEST, OLDEST -> java.sql.Timestamp.from(StoredTime.moment("after", Instant.parse(key)));
                case TITLE -> key;
            };
        }
    }
}
