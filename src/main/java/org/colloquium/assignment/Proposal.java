package org.colloquium.assignment;

import java.time.Instant;
import java.util.List;
import org.colloquium.account.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A group's draft of who takes what.
 *
 * @param turns what is proposed, beside what is assigned already
 * @param proved whether no plan was fairer when it was proposed, and nothing was changed by hand since
 * @param seed decided between plans that were equally good
 * @param madeBy null when that account is gone
 * @param version for edits with conflict detection
 */
public record Proposal(
        ProposalTerms terms,
        List<Turn> turns,
        boolean proved,
        long seed,
        @Nullable AccountId madeBy,
        Instant madeAt,
        int version) {
    public Proposal {
        turns = List.copyOf(turns);
    }
}
