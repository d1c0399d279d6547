package org.colloquium.assignment;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was assigned, and assigned to others. */
@Component
class AssignmentData implements PersonalData {
    private final JdbcClient database;

    AssignmentData(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<String> columns() {
        return Set.of("assignment.account_id", "assignment.assigned_by");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("assignments", "Papers that you were assigned.", """
                select g.name as "group", p.title, a.role, a.due, a.state, a.reason, a.assigned_at, a.started_at, a.marked_at, a.removed_at
                from assignment a join paper p on p.id = a.paper_id join reading_group g on g.id = a.group_id
                where a.account_id = :person order by a.assigned_at, a.id""");
        into.json("assignments-to-others", "Papers that you assigned to others.", """
                select g.name as "group", p.title, a.role, a.due, a.state, a.assigned_at
                from assignment a join paper p on p.id = a.paper_id join reading_group g on g.id = a.group_id
                where a.assigned_by = :person and a.account_id <> :person order by a.assigned_at, a.id""");
    }

    @Override
    public void erase(Leaving person) {
        database.sql("delete from assignment where account_id = ? and (state <> 'DONE' or removed_at is not null)")
                .param(person.id().value())
                .update();
    }
}
