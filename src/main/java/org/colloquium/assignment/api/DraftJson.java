package org.colloquium.assignment.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.PaperRole;
import org.colloquium.assignment.Proposal;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.ProposalTerms;
import org.colloquium.assignment.propose.Plan;
import org.colloquium.assignment.propose.Reasons;
import org.jspecify.annotations.Nullable;

/**
 * A group's draft.
 *
 * @param turns what is proposed, beside what is assigned already
 * @param open how many places nobody fills
 * @param broken the rules that it breaks, in words
 * @param members what each is left with, and why it is not more
 * @param utilities of all, the worst-off first: what the plan is judged by
 * @param proved whether no plan that keeps the rules was fairer, and nothing was changed by hand since
 * @param madeBy null when that account is gone
 */
record DraftJson(
        List<ProposalTermsJson.PieceJson> papers,
        int least,
        @Nullable Integer most,
        boolean spaced,
        List<String> rounds,
        long seed,
        List<PlacedJson> turns,
        int open,
        List<String> broken,
        List<ProposalJson.OutcomeJson> members,
        List<Integer> utilities,
        boolean proved,
        @Nullable UUID madeBy,
        Instant madeAt) {

    /** A role on a paper and who is proposed for it. */
    record PlacedJson(UUID paper, String role, UUID member, boolean pinned) {}

    private static final Duration FOR_REASONS = Duration.ofSeconds(5);

    static DraftJson of(ProposalBoard board) {
        Proposal proposal = board.proposal();
        ProposalTerms terms = proposal.terms();
        Plan plan = board.judged();
        AccountId by = proposal.madeBy();
        return new DraftJson(
                terms.pieces().stream().map(ProposalTermsJson.PieceJson::of).toList(),
                terms.least(),
                terms.most(),
                terms.spaced(),
                terms.rounds().stream().map(PaperRole::name).toList(),
                proposal.seed(),
                proposal.turns().stream()
                        .map(it -> new PlacedJson(
                                it.paper().value(),
                                it.role().name(),
                                it.member().value(),
                                it.pinned()))
                        .toList(),
                board.open(),
                board.broken().stream().map(board.names()::of).toList(),
                Reasons.within(FOR_REASONS, plan).members().stream()
                        .map(it -> new ProposalJson.OutcomeJson(
                                it.member().id(), it.utility(), board.names().of(it)))
                        .toList(),
                plan.utilities(),
                proposal.proved(),
                by == null ? null : by.value(),
                proposal.madeAt());
    }
}
