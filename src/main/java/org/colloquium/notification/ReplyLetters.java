package org.colloquium.notification;

import java.util.List;
import org.colloquium.note.ReplyId;
import org.colloquium.note.ReplyWritten;
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
            letters.put(
                    LetterKind.REPLIES,
                    recipients.answered(event.reply()),
                    Recipients.Answered::to,
                    it -> says(it, event.reply()));
        }
    }

    /** The subject names no person: it outlives the letter where that could not be delivered. */
    private static Letters.Content says(Recipients.Answered it, ReplyId reply) {
        return new Letters.Content(
                "A reply to your note on " + it.title(),
                List.of(it.by() + " replied to your note on “" + it.title() + "” in “"
                        + it.to().group() + "”."),
                "Read the reply",
                it.to().place().path("papers/" + it.paper() + "#reply-" + reply));
    }
}
