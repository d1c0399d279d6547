package org.colloquium.account;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.common.Cursor;
import org.colloquium.common.Listing;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.PageRequest;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts by any part of name or address, and reads the rows of a list. */
@Component
class AccountList {
    private static final String MATCHES = """
        from account a
        where not exists (select from unnest(:patterns::text[]) p
                          where (lower(a.name) || ' ' || a.email) not like p)\s\
        """;
    private static final String ROW = """
        select a.id, a.email, a.name, a.administrator, a.enabled,
               a.password_hash is null
                   and not exists (select from account_identity i where i.account_id = a.id) as invited,
               a.created_at, a.last_seen_at\s\
        """;
    private static final RowMapper<AccountDetails> MAPPER = (row, number) -> {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new AccountDetails(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("administrator"),
                row.getBoolean("enabled"),
                row.getBoolean("invited"),
                row.getTimestamp("created_at").toInstant(),
                seen == null ? null : seen.toInstant());
    };

    private final JdbcClient database;

    AccountList(JdbcClient database) {
        this.database = database;
    }

    /** By name; every word of {@code search} must occur. */
    List<AccountId> ids(String search) {
        return database.sql("select a.id " + MATCHES + "order by lower(a.name), a.id")
                .param("patterns", patterns(search))
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /** In the order of {@code ids}. */
    List<AccountDetails> rows(Collection<AccountId> ids) {
        Map<AccountId, AccountDetails> found = new HashMap<>();
        database.sql(ROW + "from account a where a.id = any(:ids)")
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(MAPPER)
                .list()
                .forEach(it -> found.put(it.id(), it));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** In the order in which they were made, for the API. */
    Listing<AccountDetails> page(PageRequest page, String search) {
        List<AccountDetails> rows = database.sql(
                        ROW + MATCHES + "and (:after::uuid is null or a.id > :after::uuid) order by a.id limit :most")
                .param("patterns", patterns(search))
                .param("after", Cursor.readId(page.after()))
                .param("most", page.limit() + 1)
                .query(MAPPER)
                .list();
        return Listing.of(rows, page, it -> Cursor.of(it.id().value()), count(search));
    }

    AccountDetails row(AccountId id) {
        return rows(List.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    AccountCount count(long groups) {
        return database.sql("""
            select count(*), count(*) filter (where password_hash is null and not exists (
                                 select from account_identity i where i.account_id = account.id))
            from account\
            """)
                .query((row, number) -> new AccountCount(row.getLong(1), row.getLong(2), groups))
                .single();
    }

    private long count(String search) {
        return database.sql("select count(*) " + MATCHES)
                .param("patterns", patterns(search))
                .query(Long.class)
                .single();
    }

    private static String[] patterns(String search) {
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(it -> !it.isEmpty())
                .map(it -> "%" + it.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
