package org.colloquium.notification;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.colloquium.account.AccountId;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.vote.BallotClosed;
import org.colloquium.vote.BallotCloses;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotExtended;
import org.colloquium.vote.BallotNominates;
import org.colloquium.vote.BallotOpened;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.Voter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** That a ballot opened, what came of it, and to those who have not voted that they still can. */
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
    void nominates(BallotNominates event) {
        BallotDetails ballot = event.ballot();
        tell(
                ballot,
                Action.VOTE,
                to -> new Letters.Content(
                        "Propose papers: " + ballot.title(),
                        List.of(
                                "“" + to.group() + "” looks for papers to vote on: “" + ballot.title() + "”",
                                ballot.opensAt() == null
                                        ? "Propose some until an organiser opens the voting."
                                        : "Propose some until the voting opens " + to.moment(ballot.opensAt()) + "."),
                        "Propose a paper",
                        page(ballot, to)));
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
                        (ballot.shortfall() == null ? "Closed, with its result: " : "Ended without a result: ")
                                + ballot.title(),
                        List.of(
                                "The ballot “" + ballot.title() + "” in “" + to.group() + "” is closed.",
                                ballot.shortfall() == null
                                        ? chosen(event.winners())
                                        : "There is no result: "
                                                + ballot.shortfall().words() + "."),
                        ballot.shortfall() == null ? "See the result" : "See the ballot",
                        page(ballot, to)));
    }

    /** Those who have voted need not be told. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void extended(BallotExtended event) {
        BallotDetails ballot = event.ballot();
        tellAwaited(
                LetterKind.BALLOTS,
                ballot,
                to -> new Letters.Content(
                        "There is more time to vote: " + ballot.title(),
                        List.of(
                                "The ballot “" + ballot.title() + "” in “" + to.group() + "” stays open longer"
                                        + (event.shortfall() == null
                                                ? "."
                                                : ": " + event.shortfall().words() + "."),
                                ballot.closesAt() == null
                                        ? "It is open until an organiser closes it."
                                        : "It closes " + to.moment(ballot.closesAt()) + "."),
                        "Vote",
                        page(ballot, to)));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void closesSoon(BallotCloses event) {
        BallotDetails ballot = event.ballot();
        tellAwaited(
                LetterKind.REMINDERS,
                ballot,
                to -> new Letters.Content(
                        "Your vote is missing: " + ballot.title(),
                        List.of(
                                "You have not voted on “" + ballot.title() + "” in “" + to.group() + "”.",
                                facts(ballot, to),
                                "If you cannot this time, say so on its page: then nobody waits for you."),
                        "Vote",
                        page(ballot, to)));
    }

    /** Those of whom a vote may still come. */
    private void tellAwaited(LetterKind kind, BallotDetails ballot, Function<Recipient, Letters.Content> says) {
        if (letters.areSent()) {
            Set<AccountId> awaited =
                    ballot.stillToVote().stream().map(Voter::id).collect(Collectors.toSet());
            letters.put(
                    kind,
                    recipients.in(ballot.group(), kind, Action.VOTE).stream()
                            .filter(it -> awaited.contains(it.id()))
                            .toList(),
                    it -> it,
                    says);
        }
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
