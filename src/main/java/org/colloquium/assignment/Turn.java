package org.colloquium.assignment;

import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.paper.PaperId;

/**
 * A role on a paper and who is proposed for it.
 *
 * @param pinned whether it stays when proposing again
 */
public record Turn(PaperId paper, PaperRole role, AccountId member, boolean pinned) {
    static Turn of(Placement it, boolean pinned) {
        return new Turn(PaperId.of(it.paper()), new PaperRole(it.role()), AccountId.of(it.member()), pinned);
    }

    Placement placement() {
        return new Placement(member.toString(), paper.toString(), role.name());
    }

    /** Whether it is the same role of the same member, pinned or not. */
    public boolean isAt(Turn other) {
        return placement().equals(other.placement());
    }
}
