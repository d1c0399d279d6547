package org.colloquium.group;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many members in a few statements. For services that ask first whether an administrator asks. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class MemberRoll {
    private final JdbcClient database;

    MemberRoll(JdbcClient database) {
        this.database = database;
    }

    /** Those of these names in addresses that a group has. */
    public Map<String, GroupId> groups(Collection<String> slugs) {
        return database
                .sql("select slug, id from reading_group where slug = any(?)")
                .param(slugs.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString("slug"), new GroupId(row.getObject("id", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Holds who is in these groups until the transaction ends, as a change of one role does. */
    public void hold(Collection<GroupId> groups) {
        database.sql("select id from reading_group where id = any(?) order by id for update")
                .param(ids(groups))
                .query((row, number) -> true)
                .list();
    }

    /** The roles that these people have in these groups, and of everybody who owns one of them. */
    public Map<Seat, Role> roles(Collection<GroupId> groups, Collection<AccountId> people) {
        Map<Seat, Role> roles = new HashMap<>();
        database.sql("""
            select group_id, account_id, role from membership
            where group_id = any(?) and (role = 'OWNER' or account_id = any(?))\
            """)
                .params(ids(groups), people.stream().map(AccountId::value).toArray(UUID[]::new))
                .query(row -> {
                    roles.put(
                            new Seat(
                                    new GroupId(row.getObject("group_id", UUID.class)),
                                    new AccountId(row.getObject("account_id", UUID.class))),
                            Role.valueOf(row.getString("role")));
                });
        return roles;
    }

    /** Gives everybody the role in the group, whether they were in it or not. */
    public void seat(Map<Seat, Role> roles) {
        List<Map.Entry<Seat, Role>> all = List.copyOf(roles.entrySet());
        database.sql("""
            insert into membership (group_id, account_id, version, role, since)
            select s.group_id, s.account_id, 0, s.role, clock_timestamp()
            from unnest(:groups::uuid[], :accounts::uuid[], :roles::text[]) as s (group_id, account_id, role)
            on conflict (group_id, account_id)
                do update set role = excluded.role, version = membership.version + 1\
            """)
                .param(
                        "groups",
                        all.stream().map(it -> it.getKey().group().value()).toArray(UUID[]::new))
                .param(
                        "accounts",
                        all.stream().map(it -> it.getKey().account().value()).toArray(UUID[]::new))
                .param("roles", all.stream().map(it -> it.getValue().name()).toArray(String[]::new))
                .update();
    }

    private static UUID[] ids(Collection<GroupId> groups) {
        return groups.stream().map(GroupId::value).toArray(UUID[]::new);
    }

    /** Somebody in a group. */
    public record Seat(GroupId group, AccountId account) {}
}
