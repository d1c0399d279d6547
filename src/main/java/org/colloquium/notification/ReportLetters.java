package org.colloquium.notification;

import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.note.TextReported;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** That a report waits for the moderators of a group. What was reported, and by whom, they read there. */
@Component
class ReportLetters {
    private final Recipients recipients;
    private final Letters letters;

    ReportLetters(Recipients recipients, Letters letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    /** Whoever wrote the text is not told. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(TextReported event) {
        if (letters.areSent()) {
            List<Recipient> moderators = recipients.in(event.group(), LetterKind.REPORTS, Action.MODERATE).stream()
                    .filter(it -> !it.id().equals(event.author()))
                    .toList();
            letters.put(LetterKind.REPORTS, moderators, it -> it, ReportLetters::says);
        }
    }

    private static Letters.Content says(Recipient to) {
        return new Letters.Content(
                "A report in " + to.group(),
                List.of("Somebody in “" + to.group() + "” reported what another member wrote. You and the other"
                        + " moderators decide whether it stays."),
                "See the reports",
                to.place().path("notes/reports"));
    }
}
