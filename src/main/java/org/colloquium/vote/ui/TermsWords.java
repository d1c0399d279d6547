package org.colloquium.vote.ui;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.Terms;
import org.colloquium.vote.count.TieBreak;

/** How the terms of a ballot are spoken of. */
final class TermsWords {
    private TermsWords() {}

    /** What is agreed besides the usual, a sentence each. */
    static List<String> course(BallotDetails ballot) {
        Terms terms = ballot.terms();
        List<String> course = new ArrayList<>();
        if (terms.hasQuorum()) {
            course.add(quorum(terms) + otherwise(ballot));
        }
        if (terms.season() != null) {
            course.add("It belongs to the season " + terms.season()
                    + ": what a vote does not spend is kept for its member\u2019s next vote in it.");
        }
        if (terms.closesEarly()) {
            course.add("It closes as soon as all have voted, those aside who cannot make it.");
        }
        if (terms.resultsWhileOpen()) {
            course.add(
                    terms.named()
                            ? "How it stands is shown while members vote."
                            : "How it stands is shown while members vote: at least three votes come in together, and the"
                                    + " latest three wait, so that nobody\u2019s vote is told by comparing.");
        }
        if (ballot.closesAt() != null && terms.reminderHours() > 0) {
            course.add("Who has not voted is reminded " + Words.count(terms.reminderHours(), "hour", "hours")
                    + " before the close.");
        }
        return course;
    }

    /** How equal counts are settled, told before anybody votes. */
    static String ties(BallotDetails ballot) {
        boolean open = ballot.openedAt() != null;
        return switch (ballot.terms().tieBreak()) {
            case TieBreak.LOT ->
                open
                        ? "Equal counts are settled by lot: the papers stand in an order that was drawn when the ballot"
                                + " opened, before anybody could vote, and the one that stands higher is chosen."
                        : "Equal counts are settled by lot: as the ballot opens, the papers are put in an order that is"
                                + " drawn then, and the one that stands higher is chosen.";
            case TieBreak.MINUTES ->
                open
                        ? "Equal counts are settled by minutes: the papers stand with the shortest first, and the one that"
                                + " stands higher is chosen."
                        : "Equal counts are settled by minutes: as the ballot opens, the papers are put in order with the"
                                + " shortest first, and the one that stands higher is chosen.";
            default ->
                "Equal counts are settled by the order of the papers, "
                        + (open ? "fixed before the ballot opened" : "as they stand when the ballot opens")
                        + ": the one that stands higher is chosen.";
        };
    }

    private static String quorum(Terms terms) {
        return terms.quorumVotes() != null
                ? "A result needs " + Words.count(terms.quorumVotes(), "vote", "votes") + "."
                : "A result needs the votes of " + terms.quorumPercent() + " percent of those who can vote.";
    }

    private static String otherwise(BallotDetails ballot) {
        if (ballot.extended()) {
            return " Too few had voted at its hour, so it was extended; it is not extended again.";
        }
        Integer hours = ballot.terms().extensionHours();
        return hours == null
                ? " With fewer the ballot ends without one."
                : " If fewer have voted at its hour, it is extended once, by " + Words.count(hours, "hour", "hours")
                        + ".";
    }

    /** Who will ever see what one votes, told before one does. */
    static String secrecy(Terms terms) {
        if (terms.named()) {
            return "This ballot is named: after the close everybody in the group sees who voted what."
                    + (terms.resultsWhileOpen()
                            ? " How it stands is shown while it is open, from which the group can tell it at once."
                            : "");
        }
        return "Nobody sees what you voted. After the close the votes are shown without names, in an order of their own;"
                + " if very few vote, or all alike, that tells it nevertheless."
                + (terms.season() == null
                        ? ""
                        : " Each shows what it carries over from earlier ballots of the season, by which votes of one can be"
                                + " matched with those of the next; in a small group, or if few vote, that may tell whose"
                                + " one is.");
    }
}
