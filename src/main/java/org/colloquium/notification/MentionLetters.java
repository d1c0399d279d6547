package org.colloquium.notification;

import java.util.List;
import org.colloquium.note.Mentioned;
import org.colloquium.note.Sighted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** That a note or reply names somebody. Its words stay where they can still be changed, deleted or hidden. */
@Component
class MentionLetters {
    private final Recipients recipients;
    private final Letters letters;

    MentionLetters(Recipients recipients, Letters letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Mentioned event) {
        if (letters.areSent()) {
            put(recipients.named(event));
        }
    }

    /** What was hidden from somebody until they had written waited for that. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Sighted event) {
        if (letters.areSent()) {
            put(recipients.namedUnseen(event.paper(), event.reader()));
        }
    }

    private void put(List<Recipients.Named> news) {
        letters.put(LetterKind.MENTIONS, news, Recipients.Named::to, MentionLetters::says);
    }

    /** The subject names no person: it outlives the letter where that could not be delivered. */
    private static Letters.Content says(Recipients.Named it) {
        return new Letters.Content(
                "You are mentioned on " + it.title(),
                List.of(it.by() + " mentioned you in what they wrote about “" + it.title() + "” in “"
                        + it.to().group() + "”."),
                "Read it",
                it.to().place().path(it.path()));
    }
}
