package org.colloquium.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.assignment.PapersAssigned;
import org.colloquium.common.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** One letter to each who was given papers, however many at once. */
@Component
class AssignmentLetters {
    private static final int MOST = 30;

    private final Recipients recipients;
    private final Letters letters;

    AssignmentLetters(Recipients recipients, Letters letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void tell(PapersAssigned event) {
        if (letters.areSent()) {
            Map<Recipient, List<Recipients.Given>> each = recipients.given(event.assignments()).stream()
                    .collect(Collectors.groupingBy(Recipients.Given::to, LinkedHashMap::new, Collectors.toList()));
            letters.put(
                    LetterKind.ASSIGNMENTS, List.copyOf(each.entrySet()), Map.Entry::getKey, it -> says(it.getValue()));
        }
    }

    private static Letters.Content says(List<Recipients.Given> given) {
        Recipient to = given.getFirst().to();
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("You have something to do in “" + to.group() + "”:");
        given.stream().limit(MOST).map(AssignmentLetters::line).forEach(paragraphs::add);
        if (given.size() > MOST) {
            paragraphs.add("And " + Words.count(given.size() - MOST, "paper", "papers") + " more.");
        }
        String what = given.size() == 1
                ? given.getFirst().title()
                : Words.figure(given.size(), "paper", "papers") + " in " + to.group();
        return new Letters.Content(
                "Assigned to you: " + what,
                paragraphs,
                "Open the assignments",
                to.place().path("assignments"));
    }

    private static String line(Recipients.Given it) {
        return "“" + it.title() + "”, as " + it.role()
                + (it.due() == null ? "" : ", due " + it.to().date(it.due()))
                + ".";
    }
}
