package org.colloquium.assignment.api;

import java.util.List;
import java.util.function.UnaryOperator;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Reasons;

/**
 * A proposal.
 *
 * @param assignments in the order of papers and roles
 * @param members in their order
 * @param utilities of all, the worst-off first: what the plan is judged by
 * @param total their sum
 * @param proved whether no plan that keeps the rules is fairer
 * @param statement what can be checked of the plan, in words
 */
record ProposalJson(
        List<TurnJson> assignments,
        List<OutcomeJson> members,
        List<Integer> utilities,
        long total,
        boolean proved,
        String statement) {

    /** A turn and who takes it. */
    record TurnJson(String member, String paper, String role) {}

    /** What a member is left with, and why it is not more. */
    record OutcomeJson(String id, int utility, String why) {}

    static ProposalJson of(Answer.Proposal proposal, Reasons reasons, boolean mended) {
        Plan plan = proposal.plan();
        return new ProposalJson(
                plan.placements().stream()
                        .map(it -> new TurnJson(it.member(), it.paper(), it.role()))
                        .toList(),
                reasons.members().stream()
                        .map(it -> new OutcomeJson(it.member().id(), it.utility(), it.words(UnaryOperator.identity())))
                        .toList(),
                plan.utilities(),
                plan.total(),
                proposal.proved(),
                statement(proposal, reasons, mended));
    }

    private static String statement(Answer.Proposal proposal, Reasons reasons, boolean mended) {
        String alone = "No single handover and no swap makes the worst-off better.";
        if (mended) {
            return proposal.proved()
                    ? "No plan changes less, and of those that change as little none is fairer."
                    : "Time was up before it was shown that no plan changes less, and none as little is fairer.";
        }
        if (proposal.proved()) {
            return alone + " No plan that keeps the rules is fairer.";
        }
        boolean stable = reasons.complete() && reasons.fairer() == null;
        return (stable ? alone + " " : "") + "Time was up before it was shown that no plan is fairer.";
    }
}
