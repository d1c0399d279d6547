package org.colloquium.vote.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotLine;
import org.colloquium.vote.PaperBallot;
import org.colloquium.vote.ShortTitles;
import org.jspecify.annotations.Nullable;

/** How ballots are spoken of. */
final class BallotWords {
    private BallotWords() {}

    static String path(GroupPlace group, BallotId ballot) {
        return group.path("ballots/" + ballot);
    }

    static String path(GroupPlace group, PaperId paper) {
        return group.path("papers/" + paper);
    }

    /** "Closes tomorrow 18:00, in 28 hours". */
    static String closes(@Nullable Instant at, Times times) {
        if (at == null) {
            return "Open until an organiser closes it";
        }
        return at.isAfter(Instant.now())
                ? "Closes " + times.moment(at) + ", in " + times.until(at)
                : "Its time is over; the votes are being counted";
    }

    /** "Seven of eleven have voted". */
    static String turnout(long votes, long voters) {
        return votes == 0
                ? "Nobody has voted"
                : votes == voters
                        ? "All have voted"
                        : Words.sentence(Words.number(votes)) + " of " + Words.number(voters)
                                + (votes == 1 ? " has voted" : " have voted");
    }

    /** "CogACT and Linearly Mapping were chosen". */
    static String chosen(List<String> winners) {
        if (winners.isEmpty()) {
            return "No paper was chosen";
        }
        return winners.size() > 3
                ? Words.sentence(Words.count(winners.size(), "paper was", "papers were")) + " chosen"
                : Words.list(ShortTitles.of(winners)) + (winners.size() == 1 ? " was chosen" : " were chosen");
    }

    /** The line under a ballot's title in a list. */
    static String facts(BallotLine ballot, Times times) {
        List<String> facts = new ArrayList<>();
        switch (ballot.state()) {
            case DRAFT -> {
                facts.add(
                        ballot.opensAt() == null
                                ? "Opens when you open it"
                                : "Opens " + times.moment(ballot.opensAt()));
                facts.add(Words.count(ballot.papers(), "paper", "papers"));
                facts.add(Words.count(ballot.seats(), "seat", "seats"));
            }
            case NOMINATIONS -> {
                facts.add("Members propose papers");
                facts.add(ballot.papers() == 0 ? "None yet" : Words.count(ballot.papers(), "paper", "papers"));
                if (ballot.opensAt() != null) {
                    facts.add("The voting opens " + times.moment(ballot.opensAt()));
                }
            }
            case OPEN -> {
                facts.add(closes(ballot.closesAt(), times));
                facts.add(turnout(ballot.votes(), ballot.voters()));
                if (ballot.voted()) {
                    facts.add("You have");
                }
            }
            case CLOSED -> {
                facts.add(chosen(ballot.winners()));
                facts.add(day(ballot.closedAt(), times));
            }
            case INQUORATE -> {
                facts.add("Too few voted for a result");
                facts.add(day(ballot.closedAt(), times));
            }
            case CANCELLED -> {
                facts.add("Cancelled");
                facts.add(day(ballot.closedAt(), times));
            }
        }
        return String.join(" \u00b7 ", facts);
    }

    /** What became of one paper on a ballot. */
    static String outcome(PaperBallot ballot, Times times) {
        return switch (ballot.state()) {
            case DRAFT -> "A draft, which only organisers see";
            case NOMINATIONS -> "Proposed; the voting is not open yet";
            case OPEN -> closes(ballot.closesAt(), times);
            case CLOSED ->
                (ballot.chosen() ? "Chosen, " : "Not chosen, ")
                        + (ballot.approvals() == null
                                ? ""
                                : ballot.approvals() + " of " + ballot.votes() + " approved, ")
                        + day(ballot.closedAt(), times);
            case INQUORATE -> "Too few voted for a result, " + day(ballot.closedAt(), times);
            case CANCELLED -> "Cancelled";
        };
    }

    private static String day(@Nullable Instant at, Times times) {
        return at == null ? "" : times.day(at);
    }
}
