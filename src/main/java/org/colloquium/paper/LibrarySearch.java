package org.colloquium.paper;

import static org.colloquium.paper.MarkOperator.marked;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.Cursor;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StoredTime;
import org.colloquium.group.GroupId;
import org.colloquium.paper.query.Node;
import org.colloquium.paper.query.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the papers of a library that answer a query, in order. */
@Component
class LibrarySearch {
    private final JdbcClient database;
    private final SearchLanguage language;
    private final List<SeenIn> digests;

    LibrarySearch(JdbcClient database, SearchLanguage language, List<SeenIn> digests) {
        this.database = database;
        this.language = language;
        this.digests = digests;
    }

    /** All of them. */
    PaperIds ids(GroupId group, AccountId me, LibraryQuery query) {
        Search search = new Search(group, me, query);
        PaperIds ids = new PaperIds();
        if (!search.words.isVain()) {
            database.sql("select p.id from paper p where " + search.where() + " order by " + search.order())
                    .params(search.parameters.values())
                    .query((org.springframework.jdbc.core.RowCallbackHandler)
                            row -> ids.append(row.getObject(1, UUID.class)));
        }
        return ids.complete();
    }

    long count(GroupId group, AccountId me, LibraryQuery query) {
        Search search = new Search(group, me, query);
        return search.words.isVain()
                ? 0
                : database.sql("select count(*) from paper p where " + search.where())
                        .params(search.parameters.values())
                        .query(Long.class)
                        .single();
    }

    /** A stretch after a cursor, with one more if there is more. */
    List<Found> stretch(GroupId group, AccountId me, LibraryQuery query, @Nullable Cursor after, int most) {
        Search search = new Search(group, me, query);
        if (search.words.isVain()) {
            return List.of();
        }
        String from = after == null ? "" : " and " + search.after(after);
        return database.sql("select p.id, %s as sort_key from paper p where %s%s order by %s limit :most"
                        .formatted(search.key(), search.where(), from, search.order()))
                .params(search.parameters.values())
                .param("most", most)
                .query((row, number) -> found(search.sort, row))
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
        private final Query words;
        private final SearchParameters parameters;
        private final String condition;
        private final @Nullable String ranking;
        private final LibraryQuery.Sort sort;

        Search(GroupId group, AccountId me, LibraryQuery query) {
            this.query = query;
            this.words = language.parse(query.words());
            parameters = new SearchParameters(group, me);
            Node root = words.root();
            condition = root == null ? "" : " and " + new SearchCondition(language, words, parameters).sql(root);
            boolean ranked = query.order() == LibraryQuery.Sort.RELEVANCE;
            ranking = ranked ? new SearchText(parameters).sql(root) : null;
            sort = ranked && ranking == null ? LibraryQuery.Sort.NEWEST : query.order();
            UUID digest = query.digest();
            if (digest != null) {
                parameters
                        .values()
                        .put(
                                "seen",
                                digests.stream()
                                        .flatMap(it -> it.papersOf(group, digest).stream())
                                        .map(PaperId::value)
                                        .toArray(UUID[]::new));
            }
        }

        String where() {
            return "p.group_id = :group and p.merged_into is null" + condition
                    + (query.digest() == null ? "" : " and p.id = any (:seen)") + mine();
        }

        private String mine() {
            return switch (query.mine()) {
                case ANY -> "";
                case SHOWN -> asksForHidden() ? "" : " and not " + marked("s.hidden");
                case UNREAD -> " and not " + marked("(s.hidden or s.reading <> 'UNREAD')");
                case SKIMMED -> " and " + marked("s.reading = 'SKIMMED' and not s.hidden");
                case READ -> " and " + marked("s.reading = 'READ' and not s.hidden");
                case SAVED -> " and " + marked("s.saved and not s.hidden");
                case HIDDEN -> " and " + marked("s.hidden");
            };
        }

        private boolean asksForHidden() {
            Node root = words.root();
            return root != null
                    && root.operators()
                            .anyMatch(it -> it.name().equals(MarkOperator.NAME)
                                    && it.value().equalsIgnoreCase(MarkOperator.HIDDEN));
        }

        /** What the order goes by first; then the newest, then the order of the digest. */
        String key() {
            return switch (sort) {
                case RELEVANCE -> "ts_rank(p.search, " + ranking + ", 1)";
                case NEWEST, OLDEST -> "p.added_at";
                case TITLE -> "left(p.title_key, 200) collate \"C\"";
            };
        }

        String order() {
            return switch (sort) {
                case RELEVANCE -> key() + " desc, p.id";
                case NEWEST -> "p.added_at desc, p.id";
                case OLDEST, TITLE -> key() + ", p.id";
            };
        }

        String after(Cursor cursor) {
            try {
                parameters.values().put("afterId", cursor.id());
                parameters.values().put("afterKey", value(cursor.key()));
            } catch (NumberFormatException | DateTimeParseException | InvalidInputException e) {
                throw Cursor.malformed();
            }
            String key = key();
            String last = ":afterKey";
            return switch (sort) {
                case RELEVANCE ->
                    "(%1$s < cast(%2$s as real) or (%1$s = cast(%2$s as real) and p.id > :afterId))"
                            .formatted(key, last);
                case NEWEST -> "%1$s <= %2$s and (%1$s < %2$s or p.id > :afterId)".formatted(key, last);
                case OLDEST, TITLE -> "(%s, p.id) > (%s, :afterId)".formatted(key, last);
            };
        }

        private Object value(String key) {
            return switch (sort) {
                case RELEVANCE -> Float.valueOf(key);
                case NEWEST, OLDEST -> java.sql.Timestamp.from(StoredTime.moment("after", Instant.parse(key)));
                case TITLE -> key;
            };
        }
    }
}
