package org.colloquium.presence;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Which papers somebody has open, and what they show of it; both end with the account. */
@Component
class PresenceData implements PersonalData {
    static final Set<String> COLUMNS = Set.of("presence.account_id", "presence_choice.account_id");

    private final PresenceRows rows;
    private final ApplicationEventPublisher events;

    PresenceData(PresenceRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    @Override
    public Set<String> columns() {
        return COLUMNS;
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("papers-open", "Papers that others see you on just now, and where you read, if you share that.", """
                select paper_id, section, file_id, page, seen_at from presence
                where account_id = :person order by seen_at""");
        into.json("presence", "What you have chosen to show of being on a paper.", """
                select shown, place_shared from presence_choice where account_id = :person""");
    }

    @Override
    public void erase(Leaving person) {
        rows.leaveAll(person.id()).forEach(it -> events.publishEvent(new PresenceChanged(it)));
    }
}
