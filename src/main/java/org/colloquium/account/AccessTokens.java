package org.colloquium.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.common.Cursor;
import org.colloquium.common.Ids;
import org.colloquium.common.Listing;
import org.colloquium.common.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The tokens in the database: hashes only. */
@Component
class AccessTokens {
    static final String PREFIX = "clq_";

    private final JdbcClient database;
    private final Accounts accounts;

    AccessTokens(JdbcClient database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Who comes with this token; nothing when it is unknown, has ended, or its owner is disabled. */
    Optional<TokenAuthentication> find(String token) {
        Optional<Found> found = database.sql("""
                        select t.id, t.scopes, t.expires_at, t.last_used_at, a.id as account, a.name, a.epoch
                        from access_token t join account a on a.id = t.account_id
                        where t.secret_hash = ? and a.enabled and (t.expires_at is null or t.expires_at > now())""")
                .param(Secrets.hash(token))
                .query((row, number) -> found(row))
                .optional();
        found.ifPresent(this::used);
        return found.map(Found::who);
    }

    /** Whose token this is or was, whether or not one may come with it. */
    Optional<AccountId> owner(String token) {
        return database.sql("select account_id from access_token where secret_hash = ?")
                .param(Secrets.hash(token))
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .optional();
    }

    /** @param madeWith with which it ends, or null */
    TokenDetails add(
            AccountId owner,
            String name,
            Set<Scope> scopes,
            @Nullable Instant expiresAt,
            String token,
            @Nullable TokenId madeWith) {
        UUID id = Ids.next();
        String names =
                String.join(",", EnumSet.copyOf(scopes).stream().map(Enum::name).toList());
        database.sql("""
                        insert into access_token (id, account_id, name, secret_hash, scopes, created_at, expires_at, made_with)
                        values (:id, :owner, :name, :hash, string_to_array(:scopes, ','), now(), :expiresAt, :madeWith)""")
                .param("id", id)
                .param("owner", owner.value())
                .param("name", name)
                .param("hash", Secrets.hash(token))
                .param("scopes", names)
                .param("expiresAt", expiresAt == null ? null : Timestamp.from(expiresAt))
                .param("madeWith", madeWith == null ? null : madeWith.value(), Types.OTHER)
                .update();
        return of(owner).stream()
                .filter(it -> it.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    List<TokenDetails> of(AccountId owner) {
        return after(owner, null, Integer.MAX_VALUE);
    }

    Listing<TokenDetails> page(AccountId owner, PageRequest page) {
        long all = database.sql("select count(*) from access_token where account_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
        List<TokenDetails> found = after(owner, Cursor.readId(page.after()), page.limit() + 1);
        return Listing.of(found, page, it -> Cursor.of(it.id().value()), all);
    }

    /** Ids sort by the time of their making. */
    private List<TokenDetails> after(AccountId owner, @Nullable UUID last, int most) {
        return database.sql("""
                        select id, name, scopes, created_at, expires_at, last_used_at from access_token
                        where account_id = :owner and (cast(:last as uuid) is null or id < :last)
                        order by id desc limit :most""")
                .param("owner", owner.value())
                .param("last", last)
                .param("most", most)
                .query((row, number) -> new TokenDetails(
                        new TokenId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new ArrayList<>(scopes(row)),
                        row.getTimestamp("created_at").toInstant(),
                        instant(row, "expires_at"),
                        instant(row, "last_used_at")))
                .list();
    }

    boolean remove(AccountId owner, TokenId token) {
        return database.sql("delete from access_token where account_id = ? and id = ?")
                        .params(owner.value(), token.value())
                        .update()
                > 0;
    }

    /** Written once a minute at most: a busy program must not write a row with every request. */
    private void used(Found token) {
        Instant before = token.lastUsedAt();
        Instant now = Instant.now();
        if (before == null || before.isBefore(now.minusSeconds(60))) {
            database.sql("update access_token set last_used_at = now() where id = ?")
                    .param(token.id())
                    .update();
            accounts.seen(token.who().getPrincipal().id().value(), now);
        }
    }

    private static Found found(ResultSet row) throws SQLException {
        AccountPrincipal principal = new AccountPrincipal(
                new AccountId(row.getObject("account", UUID.class)),
                row.getString("name"),
                null,
                true,
                row.getInt("epoch"));
        UUID id = row.getObject("id", UUID.class);
        return new Found(
                id,
                instant(row, "last_used_at"),
                new TokenAuthentication(principal, scopes(row), instant(row, "expires_at"), new TokenId(id)));
    }

    private static Set<Scope> scopes(ResultSet row) throws SQLException {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Stream.of((String[]) row.getArray("scopes").getArray())
                .map(Scope::valueOf)
                .forEach(scopes::add);
        return scopes;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }

    private record Found(UUID id, @Nullable Instant lastUsedAt, TokenAuthentication who) {}
}
