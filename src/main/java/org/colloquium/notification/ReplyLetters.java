package org.colloquium.notification;

import java.util.List;
import org.colloquium.note.ReplyWritten;
import org.colloquium.note.Sighted;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** That somebody answered a note. What they wrote stays here, where it can still be changed, deleted or hidden. */
@Component
class ReplyLetters {
    private final Recipients recipients;
    private final Letters letters;

    ReplyLetters(Recipients recipients, Letters letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(ReplyWritten event) {
        if (letters.areSent()) {
            put(recipients.answered(event.reply()));
        }
    }

    /** What was hidden from somebody until they had written waited for that. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(Sighted event) {
        if (letters.areSent()) {
            put(recipients.answeredUnseen(event.paper(), event.reader()));
        }
    }

    private void put(List<Recipients.Answered> news) {
        letters.put(LetterKind.REPLIES, news, Recipients.Answered::to, ReplyLetters::says);
    }

    /** The subject names no person: it outlives the letter where that could not be delivered. */
    private static Letters.Content says(Recipients.Answered it) {
        return new Letters.Content(
                "A reply to your note on " + it.title(),
                List.of(it.by() + " replied to your note on “" + it.title() + "” in “"
                        + it.to().group() + "”."),
                "Read the reply",
                it.to().place().path("papers/" + it.paper() + "#reply-" + it.reply()));
    }
}
