package org.colloquium.assignment;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Level;
import org.colloquium.group.GroupId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What members say of taking papers. Of papers that are one work the latest word counts. */
@Component
class PreferenceRows {
    private static final String LATEST = """
            select distinct on (part.work_id, p.account_id) part.work_id, p.account_id, p.level, p.conflict
            from preference p join paper part on part.id = p.paper_id
            where part.group_id = ? and %s
            order by part.work_id, p.account_id, p.stated_at desc, p.paper_id""";

    private final JdbcClient database;

    PreferenceRows(JdbcClient database) {
        this.database = database;
    }

    Map<PaperId, Preference> of(GroupId group, AccountId who) {
        Map<PaperId, Preference> stated = new LinkedHashMap<>();
        database.sql(LATEST.formatted("p.account_id = ?"))
                .params(group.value(), who.value())
                .query(row -> {
                    stated.put(paper(row), preference(row));
                });
        return stated;
    }

    /** Of all members, by member. */
    Map<AccountId, Map<PaperId, Preference>> of(GroupId group, Collection<PaperId> papers) {
        Map<AccountId, Map<PaperId, Preference>> stated = new HashMap<>();
        database.sql(LATEST.formatted("part.work_id = any (?)"))
                .params(group.value(), values(papers))
                .query(row -> {
                    stated.computeIfAbsent(
                                    new AccountId(row.getObject("account_id", UUID.class)), it -> new HashMap<>())
                            .put(paper(row), preference(row));
                });
        return stated;
    }

    /** Replaces what was said of the works that these papers belong to. */
    void put(AccountId who, Map<PaperId, Preference> said, Instant now) {
        database.sql("""
                        delete from preference where account_id = ? and paper_id in (
                            select part.id from paper part join paper named on named.work_id = part.work_id
                            where named.id = any (?))""").params(who.value(), values(said.keySet())).update();
        List<Map.Entry<PaperId, Preference>> kept = said.entrySet().stream()
                .filter(it -> !it.getValue().isNothing())
                .toList();
        database.sql("""
                        insert into preference (paper_id, account_id, level, conflict, stated_at)
                        select distinct on (p.work_id) p.work_id, ?, said.level, said.conflict, ?
                        from unnest(?, ?, ?) as said (paper, level, conflict) join paper p on p.id = said.paper
                        order by p.work_id, p.id
                        on conflict (paper_id, account_id) do update
                        set level = excluded.level, conflict = excluded.conflict, stated_at = excluded.stated_at""")
                .params(
                        who.value(),
                        Timestamp.from(now),
                        values(kept.stream().map(Map.Entry::getKey).toList()),
                        kept.stream().map(it -> word(it.getValue().level())).toArray(String[]::new),
                        kept.stream().map(it -> it.getValue().conflict()).toArray(Boolean[]::new))
                .update();
    }

    private static @Nullable String word(@Nullable Level level) {
        return level == null ? null : level.name();
    }

    /** Papers whose titles are like those of papers that somebody likes to take, with one of these. */
    Map<PaperId, PaperId> like(GroupId group, AccountId who, Collection<PaperId> papers) {
        Map<PaperId, PaperId> alike = new HashMap<>();
        database.sql("""
                        select distinct on (p.id) p.id, liked.id as liked from paper p
                        join preference said on said.account_id = ? and said.level in ('LOVE', 'LIKE')
                        join paper liked on liked.id = said.paper_id and liked.group_id = p.group_id
                             and liked.work_id <> p.id
                        where p.group_id = ? and p.id = any (?) and similarity(p.title_key, liked.title_key) > 0.3
                        order by p.id, similarity(p.title_key, liked.title_key) desc, liked.id""").params(who.value(), group.value(), values(papers)).query(row -> {
            alike.put(new PaperId(row.getObject("id", UUID.class)), new PaperId(row.getObject("liked", UUID.class)));
        });
        return alike;
    }

    WorkWish wish(GroupId group, AccountId who) {
        return wishes(group, who).getOrDefault(who, WorkWish.NONE);
    }

    /** @param who null for all members that wish for anything */
    Map<AccountId, WorkWish> wishes(GroupId group, @Nullable AccountId who) {
        UUID only = who == null ? null : who.value();
        Map<AccountId, WorkWish> wishes = new HashMap<>();
        database.sql("""
                        select * from work_wish
                        where group_id = :group and account_id = coalesce(cast(:only as uuid), account_id)""").param("group", group.value()).param("only", only).query(row -> {
            wishes.put(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    new WorkWish(
                            row.getObject("most", Integer.class),
                            roles(row, "wished"),
                            roles(row, "unwished"),
                            List.of()));
        });
        database.sql("""
                        select account_id, first_day, last_day from absence
                        where group_id = :group and account_id = coalesce(cast(:only as uuid), account_id)
                        order by first_day""").param("group", group.value()).param("only", only).query(row -> {
            wishes.merge(
                    new AccountId(row.getObject("account_id", UUID.class)),
                    new WorkWish(
                            null,
                            List.of(),
                            List.of(),
                            List.of(new Absence(
                                    row.getDate("first_day").toLocalDate(),
                                    row.getDate("last_day").toLocalDate()))),
                    PreferenceRows::with);
        });
        return wishes;
    }

    private static WorkWish with(WorkWish wish, WorkWish more) {
        return new WorkWish(
                wish.most(),
                wish.wished(),
                wish.unwished(),
                Stream.concat(wish.absences().stream(), more.absences().stream())
                        .toList());
    }

    void put(GroupId group, AccountId who, WorkWish wish) {
        database.sql("""
                        insert into work_wish (group_id, account_id, most, wished, unwished)
                        values (:group, :me, :most, :wished, :unwished)
                        on conflict (group_id, account_id) do update
                        set most = excluded.most, wished = excluded.wished, unwished = excluded.unwished""")
                .param("group", group.value())
                .param("me", who.value())
                .param("most", wish.most())
                .param("wished", names(wish.wished()))
                .param("unwished", names(wish.unwished()))
                .update();
        database.sql("delete from absence where group_id = ? and account_id = ?")
                .params(group.value(), who.value())
                .update();
        database.sql("""
                        insert into absence (group_id, account_id, first_day, last_day)
                        select ?, ?, * from unnest(?, ?)""")
                .params(
                        group.value(),
                        who.value(),
                        wish.absences().stream()
                                .map(it -> Date.valueOf(it.first()))
                                .toArray(Date[]::new),
                        wish.absences().stream()
                                .map(it -> Date.valueOf(it.last()))
                                .toArray(Date[]::new))
                .update();
    }

    private static String[] names(List<PaperRole> roles) {
        return roles.stream().map(PaperRole::name).toArray(String[]::new);
    }

    private static List<PaperRole> roles(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray())
                .map(PaperRole::of)
                .toList();
    }

    private static PaperId paper(ResultSet row) throws SQLException {
        return new PaperId(row.getObject("work_id", UUID.class));
    }

    private static Preference preference(ResultSet row) throws SQLException {
        String level = row.getString("level");
        return new Preference(level == null ? null : Level.valueOf(level), row.getBoolean("conflict"));
    }

    private static UUID[] values(Collection<PaperId> papers) {
        return papers.stream().map(it -> Objects.requireNonNull(it).value()).toArray(UUID[]::new);
    }
}
