package org.colloquium.notification;

import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.account.Leaving;
import org.colloquium.account.PersonalData;
import org.colloquium.account.PersonalExport;
import org.springframework.stereotype.Component;

/** The letters that somebody has chosen not to get; the choice ends with the account. */
@Component
class LetterChoiceData implements PersonalData {
    static final String COLUMN = "unwanted_letter.account_id";

    @Override
    public Set<String> columns() {
        return Set.of(COLUMN);
    }

    @Override
    public void export(AccountId person, PersonalExport into) {
        into.json("unwanted-letters", "The kinds of letters that you have chosen not to get.", """
                select kind from unwanted_letter where account_id = :person order by kind""");
    }

    @Override
    public void erase(Leaving person) {
        // What was chosen goes with the account.
    }
}
