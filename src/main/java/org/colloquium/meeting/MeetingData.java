package org.colloquium.meeting;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.stereotype.Component;

/** Meetings that somebody planned. */
@Component
class MeetingData implements PersonalData {
    @Override
    public Set<String> columns() {
        return Set.of("meeting.planned_by");
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("meetings", "Meetings that you planned.", """
                select g.name as "group", m.title, m.place, m.starts_at, m.planned_at
                from meeting m join reading_group g on g.id = m.group_id where m.planned_by = :person order by m.planned_at""");
    }

    @Override
    public void erase(Leaving person) {
        // A meeting is the group’s; who planned it refers to the person, who has no name any more.
    }
}
