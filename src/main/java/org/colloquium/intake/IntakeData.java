package org.colloquium.intake;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Feeds and mailboxes that somebody set up, and mails that they sent there. */
@Component
class IntakeData implements PersonalData {
    private final JdbcClient database;

    IntakeData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("intake.keeper");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("feeds-and-mailboxes", "Feeds and mailboxes that run in your name, without passwords.", """
                select g.name as "group", i.kind, i.name, coalesce(f.address, m.address) as address, m.host, m.port, m.username, m.folder,
                       i.paused, i.last_at
                from intake i join reading_group g on g.id = i.group_id
                left join feed f on f.intake_id = i.id left join mailbox m on m.intake_id = i.id
                where i.keeper = :person order by i.id""");
        into.json("mails-sent", "Mails that you sent to a group’s address.", """
                select a.sender, a.subject, a.came_at, a.trouble from arrived_mail a
                where strpos(lower(a.sender), (select email from account where id = :person)) > 0 order by a.came_at""");
    }

    @Override
    public void erase(Leaving person) {
        database.sql("""
                        delete from intake where id in
                            (select intake_id from mailbox where lower(username) = :email or lower(address) = :email)""").param("email", person.email()).update();
        database.sql("update intake set paused = true where keeper = ?")
                .param(person.id().value())
                .update();
        database.sql("""
                        update arrived_mail set sender = 'a former member', subject = '', bytes = null
                        where strpos(lower(sender), ?) > 0""").param(person.email()).update();
    }
}
