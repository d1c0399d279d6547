package org.colloquium.group;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The groups that somebody is in. One that they have for themselves ends with them. */
@Component
@Order(1)
class MembershipData implements PersonalData {
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    MembershipData(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return Set.of("membership.account_id", "membership.let_in_by");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("groups", "The groups that you are in.", """
                select g.id, g.name, g.slug, m.role, m.since, m.visited_at
                from membership m join reading_group g on g.id = m.group_id
                where m.account_id = :person order by m.since""");
    }

    /** Whoever is leaving an owned group at the same moment waits, as in {@link MemberService}. */
    @Override
    public void mayGo(AccountId person) {
        database.sql("""
                        select 1 from reading_group where id in
                            (select group_id from membership where account_id = ? and role = 'OWNER')
                        order by id for update""").param(person.value()).query((row, number) -> true).list();
        mustHandOver(person);
    }

    @Override
    public void erase(Leaving person) {
        endLonely(person.id());
        database.sql("update membership set let_in_by = null where let_in_by = ?")
                .param(person.id().value())
                .update();
        database.sql("delete from membership where account_id = ? returning group_id")
                .param(person.id().value())
                .query((row, number) -> new GroupId(row.getObject(1, UUID.class)))
                .list()
                .forEach(it -> {
                    keepAnOwner(it);
                    events.publishEvent(new GroupChanged(it));
                });
    }

    /** For one that an older backup brought back: whoever left then has handed over meanwhile, to whom is not known. */
    private void keepAnOwner(GroupId group) {
        database.sql("""
                        update membership set role = 'OWNER', version = version + 1
                        where group_id = :group
                          and not exists (select from membership where group_id = :group and role = 'OWNER')
                          and account_id = (select account_id from membership where group_id = :group
                                            order by array_position(array['ORGANISER', 'MEMBER', 'GUEST'], role), since
                                            limit 1)""").param("group", group.value()).update();
    }

    private void endLonely(AccountId person) {
        database.sql("""
                        delete from reading_group g
                        where exists (select from membership m where m.group_id = g.id and m.account_id = :person)
                          and not exists (select from membership m where m.group_id = g.id and m.account_id <> :person)""").param("person", person.value()).update();
    }

    private void mustHandOver(AccountId person) {
        List<String> orphans = database.sql("""
                        select g.name from membership m join reading_group g on g.id = m.group_id
                        where m.account_id = :person and m.role = 'OWNER'
                          and exists (select from membership o where o.group_id = g.id and o.account_id <> :person)
                          and not exists (select from membership o join account a on a.id = o.account_id
                                          where o.group_id = g.id and o.role = 'OWNER' and a.enabled
                                            and o.account_id <> :person)
                        order by lower(g.name), g.id""")
                .param("person", person.value())
                .query((row, number) -> row.getString("name"))
                .list();
        if (!orphans.isEmpty()) {
            throw new ConflictException(
                    "Nobody else owns " + Words.list(orphans) + ". Make somebody else owner there first.");
        }
    }
}
