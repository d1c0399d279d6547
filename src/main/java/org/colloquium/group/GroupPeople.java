package org.colloquium.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountGroups;
import org.colloquium.account.AccountId;
import org.colloquium.account.CurrentUser;
import org.colloquium.account.Person;
import org.colloquium.common.NotFoundException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners and sizes: the little of a group that administrators of the server may know. */
@Component
class GroupPeople implements AccountGroups {
    private static final int MOST = 1_000;

    private final LettingIn lettingIn;
    private final CurrentUser currentUser;
    private final JdbcClient database;

    GroupPeople(LettingIn lettingIn, CurrentUser currentUser, JdbcClient database) {
        this.lettingIn = lettingIn;
        this.currentUser = currentUser;
        this.database = database;
    }

    List<Person> owners(GroupId group) {
        return database.sql("""
                        select a.id, a.name from membership m join account a on a.id = m.account_id
                        where m.group_id = ? and m.role = 'OWNER' order by m.since, a.id""")
                .param(group.value())
                .query((row, number) ->
                        new Person(new AccountId(row.getObject("id", UUID.class)), row.getString("name")))
                .list();
    }

    long count(GroupId group) {
        return database.sql("select count(*) from membership where group_id = ?")
                .param(group.value())
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Override
    public Map<AccountId, List<Owned>> ownedBy(Collection<AccountId> accounts) {
        Map<AccountId, List<Owned>> owned = new HashMap<>();
        database.sql("""
                        select m.account_id, g.name,
                               not exists (select from membership o join account a on a.id = o.account_id
                                           where o.group_id = g.id and o.role = 'OWNER' and a.enabled
                                             and o.account_id <> m.account_id) as last
                        from membership m join reading_group g on g.id = m.group_id
                        where m.role = 'OWNER' and m.account_id = any(?) order by lower(g.name), g.id""")
                .param(accounts.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> owned.computeIfAbsent(
                                new AccountId(row.getObject("account_id", UUID.class)), it -> new ArrayList<>())
                        .add(new Owned(row.getString("name"), row.getBoolean("last"))))
                .list();
        return owned;
    }

    @Override
    public long count() {
        return database.sql("select count(*) from reading_group")
                .query((row, number) -> row.getLong(1))
                .single();
    }

    @Override
    public List<Named> all() {
        return database.sql("""
                        select g.id, g.name, exists (select from membership m
                                                     where m.group_id = g.id and m.account_id = :me) as mine
                        from reading_group g order by lower(g.name), g.id limit :most""")
                .param("me", currentUser.id().value())
                .param("most", MOST)
                .query((row, number) ->
                        new Named(row.getObject("id", UUID.class), row.getString("name"), row.getBoolean("mine")))
                .list();
    }

    @Override
    public List<AccountId> knownIn(UUID group) {
        return database.sql("""
                        select m.account_id from membership m
                        where m.group_id = :group and (m.role = 'OWNER' or exists (
                            select from membership mine where mine.group_id = :group and mine.account_id = :me))""")
                .param("group", group)
                .param("me", currentUser.id().value())
                .query((row, number) -> new AccountId(row.getObject("account_id", UUID.class)))
                .list();
    }

    @Override
    public List<String> orphanedWithout(Collection<AccountId> people) {
        return database.sql("""
                        select g.name from reading_group g
                        join membership m on m.group_id = g.id and m.role = 'OWNER'
                        join account a on a.id = m.account_id and a.enabled
                        group by g.id having bool_and(a.id = any(?)) order by lower(g.name), g.id""")
                .param(people.stream().map(AccountId::value).toArray(UUID[]::new))
                .query((row, number) -> row.getString("name"))
                .list();
    }

    @Override
    public List<String> roles() {
        return Arrays.stream(Role.values()).map(Role::word).toList();
    }

    @Override
    public List<AccountId> letIn(UUID group, Collection<AccountId> people, String role) {
        Role as = Arrays.stream(Role.values())
                .filter(it -> it.word().equals(role))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return lettingIn.letIn(new GroupId(group), people, as);
    }
}
