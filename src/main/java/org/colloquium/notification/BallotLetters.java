package org.colloquium.notification;

import java.util.List;
import java.util.function.Function;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.vote.BallotClosed;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotOpened;
import org.colloquium.vote.BallotPaper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** That a ballot opened, and what came of it. */
@Component
class BallotLetters {
    private static final int MOST = 20;

    private final Recipients recipients;
    private final Letters letters;

    BallotLetters(Recipients recipients, Letters letters) {
        this.recipients = recipients;
        this.letters = letters;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void opened(BallotOpened event) {
        BallotDetails ballot = event.ballot();
        tell(
                ballot,
                Action.SEE_WORK,
                to -> new Letters.Content(
                        "A ballot is open: " + ballot.title(),
                        List.of(
                                "A ballot is open in “" + to.group() + "”: “" + ballot.title() + "”",
                                facts(ballot, to)),
                        "Open the ballot",
                        page(ballot, to)));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void closed(BallotClosed event) {
        BallotDetails ballot = event.ballot();
        tell(
                ballot,
                Action.READ,
                to -> new Letters.Content(
                        "Closed, with its result: " + ballot.title(),
                        List.of(
                                "The ballot “" + ballot.title() + "” in “" + to.group() + "” is closed.",
                                chosen(event.winners())),
                        "See the result",
                        page(ballot, to)));
    }

    private void tell(BallotDetails ballot, Action seeing, Function<Recipient, Letters.Content> says) {
        if (letters.areSent()) {
            letters.put(LetterKind.BALLOTS, recipients.in(ballot.group(), LetterKind.BALLOTS, seeing), it -> it, says);
        }
    }

    private static String page(BallotDetails ballot, Recipient to) {
        return to.place().path("ballots/" + ballot.id());
    }

    private static String facts(BallotDetails ballot, Recipient to) {
        return Words.sentence(Words.count(ballot.papers().size(), "paper", "papers")) + " for "
                + Words.count(ballot.seats(), "seat", "seats")
                + (ballot.closesAt() == null ? "." : ". It closes " + to.moment(ballot.closesAt()) + ".")
                + (ballot.terms().named() ? " It is named: after the close the group sees who voted what." : "");
    }

    private static String chosen(List<BallotPaper> winners) {
        if (winners.isEmpty()) {
            return "No paper was chosen.";
        }
        List<String> titles =
                winners.stream().limit(MOST).map(it -> "“" + it.title() + "”").toList();
        int more = winners.size() - titles.size();
        return "Chosen: "
                + (more == 0
                        ? Words.list(titles)
                        : String.join(", ", titles) + " and " + Words.count(more, "paper", "papers") + " more")
                + ".";
    }
}
