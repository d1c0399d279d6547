package org.colloquium.triage;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far somebody is with their queues. */
@Component
class TriageData implements PersonalData {
    private final JdbcClient database;

    TriageData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("triage_place.account_id", "triage_choice.account_id");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("triage", "How far you are with your queues.", """
                select g.name as "group", t.queue, t.position, t.size, t.changed_at
                from triage_place t join reading_group g on g.id = t.group_id where t.account_id = :person order by t.changed_at""");
        into.json("triage-choices", "Whether you want to see upvotes while you triage.", """
                select g.name as "group", c.show_upvotes
                from triage_choice c join reading_group g on g.id = c.group_id where c.account_id = :person order by g.name""");
    }

    @Override
    public void erase(Leaving person) {
        database.sql("delete from triage_place where account_id = ?")
                .param(person.id().value())
                .update();
        database.sql("delete from triage_choice where account_id = ?")
                .param(person.id().value())
                .update();
    }
}
