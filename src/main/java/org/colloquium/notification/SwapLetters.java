package org.colloquium.notification;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.assignment.AssignmentsSwapped;
import org.colloquium.assignment.SwapOffered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** One letter to each of the two who swap, and one to whom something is offered alone. */
@Component
class SwapLetters {
    private final Recipients recipients;
    private final Letters letters;

    SwapLetters(Recipients recipients, Letters letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(AssignmentsSwapped event) {
        if (letters.areSent()) {
            letters.put(
                    LetterKind.ASSIGNMENTS,
                    recipients.swapped(event),
                    Recipients.Swapping::to,
                    it -> it.offers() ? given(it) : taken(it));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(SwapOffered event) {
        if (letters.areSent()) {
            letters.put(
                    LetterKind.ASSIGNMENTS, recipients.offered(event), Recipients.Swapping::to, SwapLetters::offered);
        }
    }

    private static Letters.Content given(Recipients.Swapping it) {
        List<String> says = new ArrayList<>();
        says.add(it.taker() + " has taken from you: “" + it.title() + "”, as " + it.role() + ".");
        if (it.returned() != null) {
            says.add("You have in return: “" + it.returned() + "”, as " + it.returnedRole() + ".");
        }
        return content(it, "Taken from you: ", says);
    }

    private static Letters.Content taken(Recipients.Swapping it) {
        List<String> says = new ArrayList<>();
        says.add("You have taken from " + it.from() + ": “" + it.title() + "”, as " + it.role() + ".");
        if (it.returned() != null) {
            says.add(it.from() + " has in return: “" + it.returned() + "”, as " + it.returnedRole() + ".");
        }
        return content(it, "Taken by you: ", says);
    }

    private static Letters.Content offered(Recipients.Swapping it) {
        return content(
                it,
                "Offered to you: ",
                List.of(
                        it.from() + " offers you “" + it.title() + "”, as " + it.role() + ".",
                        "You can take it, or give one of yours for it; you need not do anything."));
    }

    private static Letters.Content content(Recipients.Swapping it, String subject, List<String> says) {
        return new Letters.Content(
                subject + it.title(),
                says,
                "Open the assignments",
                it.to().place().path("assignments/mine"));
    }
}
