package org.colloquium.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.assignment.PapersAssigned;
import org.colloquium.assignment.WorkDue;
import org.colloquium.common.ui.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** One letter to each who was given papers, however many at once, and one when they are due soon. */
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

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void remind(WorkDue event) {
        if (letters.areSent()) {
            Map<Recipient, List<Recipients.Given>> each = recipients.due(event.assignments()).stream()
                    .collect(Collectors.groupingBy(Recipients.Given::to, LinkedHashMap::new, Collectors.toList()));
            letters.put(
                    LetterKind.DEADLINES, List.copyOf(each.entrySet()), Map.Entry::getKey, it -> isDue(it.getValue()));
        }
    }

    private static Letters.Content isDue(List<Recipients.Given> given) {
        Recipient to = given.getFirst().to();
        String what = given.size() == 1
                ? given.getFirst().title()
                : Words.figure(given.size(), "paper", "papers") + " in " + to.group();
        return new Letters.Content(
                "Due soon: " + what,
                lines("What you have to do in “" + to.group() + "” is due soon:", given),
                "Open what I do",
                to.place().path("assignments/mine"));
    }

    private static Letters.Content says(List<Recipients.Given> given) {
        Recipient to = given.getFirst().to();
        String what = given.size() == 1
                ? given.getFirst().title()
                : Words.figure(given.size(), "paper", "papers") + " in " + to.group();
        return new Letters.Content(
                "Assigned to you: " + what,
                lines("You have something to do in “" + to.group() + "”:", given),
                "Open the assignments",
                to.place().path("assignments"));
    }

    private static List<String> lines(String first, List<Recipients.Given> given) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(first);
        given.stream().limit(MOST).map(AssignmentLetters::line).forEach(paragraphs::add);
        if (given.size() > MOST) {
            paragraphs.add("And " + Words.count(given.size() - MOST, "paper", "papers") + " more.");
        }
        return paragraphs;
    }

    private static String line(Recipients.Given it) {
        String when = it.due() != null
                ? ", due " + it.to().date(it.due())
                : it.meeting() != null ? ", for the meeting " + it.to().moment(it.meeting()) : "";
        return "“" + it.title() + "”, as " + it.role() + when + ".";
    }
}
