package org.colloquium.account;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds accounts by any part of name or address, by state and by absence, and reads the rows of a list. */
@Component
class AccountList {
    private static final String MATCHES = """
            from account a
            where a.merged_into is null and not exists (select from unnest(:patterns::text[]) p
                              where (lower(a.name) || ' ' || a.email) not like p)
              and (:days = 0 or coalesce(a.last_seen_at, a.created_at) < now() - make_interval(days => :days))
              and (:anywhere or a.id = any(:members))\s""";
    private static final String ROW = """
            select a.id, a.email, a.name, a.administrator, a.enabled,
                   a.password_hash is null
                       and not exists (select from account_identity i where i.account_id = a.id)
                       and not exists (select from passkey p where p.account_id = a.id) as invited,
                   a.created_at, a.last_seen_at,\s""" + AccountMeans.COLUMNS;

    private final AccountGroups groups;
    private final AccountMeans means;
    private final JdbcClient database;

    AccountList(AccountGroups groups, AccountMeans means, JdbcClient database) {
        this.groups = groups;
        this.means = means;
        this.database = database;
    }

    List<AccountId> ids(AccountQuery query) {
        return matching("select a.id ", query, " order by " + query.order().by())
                .query((row, number) -> new AccountId(row.getObject("id", UUID.class)))
                .list();
    }

    /** In the order of {@code ids}. */
    List<AccountDetails> rows(Collection<AccountId> ids) {
        Map<AccountId, AccountDetails> found = new HashMap<>();
        database.sql(ROW + "from account a where a.id = any(:ids) and a.merged_into is null")
                .param("ids", values(ids))
                .param("issuer", means.issuer())
                .query(this::read)
                .list()
                .forEach(it -> found.put(it.id(), it));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    /** In the order in which they were made, for the API. */
    Listing<AccountDetails> page(PageRequest page, AccountQuery query) {
        List<AccountDetails> rows = matching(
                        ROW, query, " and (:after::uuid is null or a.id > :after::uuid) order by a.id limit :most")
                .param("after", Cursor.readId(page.after()))
                .param("most", page.limit() + 1)
                .query(this::read)
                .list();
        long all = matching("select count(*) ", query, "").query(Long.class).single();
        return Listing.of(rows, page, it -> Cursor.of(it.id().value()), all);
    }

    AccountDetails row(AccountId id) {
        return rows(List.of(id)).stream().findFirst().orElseThrow(NotFoundException::new);
    }

    AccountCount count(long groups) {
        return database.sql("""
                        select count(*), count(*) filter (where %s)
                        from account a where a.merged_into is null""".formatted(AccountState.INVITED.condition()))
                .query((row, number) -> new AccountCount(row.getLong(1), row.getLong(2), groups))
                .single();
    }

    private JdbcClient.StatementSpec matching(String wanted, AccountQuery query, String rest) {
        AccountState state = query.state();
        UUID group = query.group();
        return database.sql(wanted + MATCHES + (state == null ? "" : "and " + state.condition()) + rest)
                .param("patterns", patterns(query.words()))
                .param("days", query.unseenDays())
                .param("issuer", means.issuer())
                .param("anywhere", group == null)
                .param("members", values(group == null ? List.of() : groups.knownIn(group)));
    }

    private AccountDetails read(ResultSet row, int number) throws SQLException {
        Timestamp seen = row.getTimestamp("last_seen_at");
        return new AccountDetails(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getBoolean("administrator"),
                row.getBoolean("enabled"),
                row.getBoolean("invited"),
                means.read(row),
                row.getTimestamp("created_at").toInstant(),
                seen == null ? null : seen.toInstant());
    }

    static UUID[] values(Collection<AccountId> ids) {
        return ids.stream().map(AccountId::value).toArray(UUID[]::new);
    }

    private static String[] patterns(String search) {
        return Stream.of(search.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .filter(it -> !it.isEmpty())
                .map(it -> "%" + it.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }
}
