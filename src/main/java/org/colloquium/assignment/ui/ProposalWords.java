package org.colloquium.assignment.ui;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.assignment.Consequence;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.ProposalNames;
import org.colloquium.assignment.propose.Level;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Why;
import org.colloquium.common.ui.Words;

/** What the screen of a draft says in sentences. */
final class ProposalWords {
    static final String OBJECTIVE =
            "A proposal makes the worst-off member as well off as possible, then the next one, and"
                    + " so on. A turn takes 1 point from whoever loves the paper, 2 from who likes it, 3 from who is neutral, 6 from who"
                    + " would rather not; 1 less in a role that they like, 1 more in one that they do not.";

    private ProposalWords() {}

    /** The page's heading. */
    static String answer(ProposalBoard board) {
        int filled = board.proposal().turns().size();
        String places = Words.sentence(Words.count(filled, "place is filled", "places are filled"));
        int open = board.open();
        return open == 0 ? places : places + ", " + Words.number(open) + (open == 1 ? " is open" : " are open");
    }

    /** "Settled for 40 % of the members, 3 of at most 60 seconds." */
    static String progress(double settled, Duration since, Duration most) {
        return "Looking for the fairest plan: settled for " + Math.round(settled * 100) + " % of the members, "
                + since.toSeconds() + " of at most " + most.toSeconds()
                + " seconds. Leaving this page gives it up.";
    }

    /**
     * Why a member got what they got, briefly.
     *
     * @param me whether it is the reader
     */
    static String reason(Why why, boolean me) {
        Integer most = why.member().maxLoad();
        List<String> said = new ArrayList<>();
        if (why.got().isEmpty()) {
            said.add(most != null && most == 0 ? "Takes no more turns." : "Nothing this time.");
        } else {
            said.add(Words.sentence(
                            why.got().stream().map(it -> turn(why, it, me)).collect(Collectors.joining("; "))) + ".");
        }
        if (!why.wanted().isEmpty()) {
            said.add("Asked for " + Words.count(why.wanted().size(), "other", "others") + ", too.");
        }
        return String.join(" ", said);
    }

    private static String turn(Why why, Placement it, boolean me) {
        return it.role() + " of a paper " + (me ? "you " : "they ")
                + level(why.member().level(it.paper()));
    }

    private static String level(Level level) {
        return switch (level) {
            case LOVE -> "love";
            case LIKE -> "like";
            case NEUTRAL -> "did not ask for";
            case RATHER_NOT -> "would rather not have";
            case CANNOT -> "cannot take";
        };
    }

    /** What somebody says of a paper. */
    static String says(Level level) {
        return switch (level) {
            case LOVE -> "loves it";
            case LIKE -> "likes it";
            case NEUTRAL -> "neutral";
            case RATHER_NOT -> "would rather not";
            case CANNOT -> "cannot";
        };
    }

    /** What an edit would bring about, a sentence each. */
    static List<String> brings(ProposalBoard board, Consequence it) {
        List<String> said = new ArrayList<>();
        ProposalNames names = board.names();
        it.moves()
                .forEach((member, move) -> said.add(names.of(member.toString())
                        + (move.after() < move.before() ? " falls from " : " rises from ") + signed(move.before())
                        + " to " + signed(move.after()) + "."));
        it.broken().forEach(rule -> said.add("This breaks a rule: " + names.of(rule)));
        if (it.broken().isEmpty()) {
            said.add("It keeps all rules.");
        }
        return said;
    }

    /** With a real minus. */
    static String signed(int value) {
        return value < 0 ? "−" + -value : String.valueOf(value);
    }
}
