package org.colloquium.assignment;

import java.util.List;

/** What came of proposing. */
public sealed interface ProposalOutcome {
    /** The new draft. */
    record Drafted(ProposalBoard board) implements ProposalOutcome {}

    /**
     * No plan keeps all rules; the draft that there was, if any, is as it was.
     *
     * @param rules some that cannot be kept together, in words
     * @param smallest whether without any one of them the others could
     * @param ways what would help, each in a few words
     */
    record Unfit(List<String> rules, boolean smallest, List<String> ways) implements ProposalOutcome {}

    /** Time ended before a plan was found, and before it was shown that there is none. */
    record Undecided() implements ProposalOutcome {}
}
