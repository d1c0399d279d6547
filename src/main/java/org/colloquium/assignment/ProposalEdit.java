package org.colloquium.assignment;

import java.util.ArrayList;
import java.util.List;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A change by hand of one place of a draft.
 *
 * @param from who is proposed now; null for a place that is open
 * @param to who shall be; null to leave it open
 * @param pinned whether they stay when proposing again
 */
public record ProposalEdit(
        PaperId paper,
        PaperRole role,
        @Nullable AccountId from,
        @Nullable AccountId to,
        boolean pinned) {

    /** The turns after it. */
    List<Turn> in(List<Turn> turns) {
        List<Turn> after = new ArrayList<>();
        Turn turn = to == null ? null : new Turn(paper, role, to, pinned);
        boolean placed = false;
        for (Turn it : turns) {
            if (!isOf(it)) {
                after.add(it);
            } else if (turn != null) {
                after.add(turn);
                placed = true;
            }
        }
        if (turn != null && !placed) {
            after.add(turn);
        }
        return after;
    }

    /** Whether somebody has the place that it fills. */
    boolean isOf(Turn it) {
        return it.paper().equals(paper) && it.role().equals(role) && it.member().equals(from);
    }
}
