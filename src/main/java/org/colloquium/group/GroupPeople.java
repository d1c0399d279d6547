package org.colloquium.group;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.colloquium.account.AccountGroups;
import org.colloquium.account.AccountId;
import org.colloquium.account.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owners and sizes: the little of a group that administrators of the server may know. */
@Component
class GroupPeople implements AccountGroups {
    private final JdbcClient database;

    GroupPeople(JdbcClient database) {
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
}
