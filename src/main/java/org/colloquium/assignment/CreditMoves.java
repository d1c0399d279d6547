package org.colloquium.assignment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Level;
import org.colloquium.paper.PaperId;

/**
 * By how much handing turns over moves what members carry to the next proposal: who no longer has a turn has its cost again
 * if it was counted, and who has it now bears what it costs them.
 */
final class CreditMoves {
    private final Map<AccountId, Map<PaperId, Preference>> said;
    private final Map<AccountId, WorkWish> wishes;
    private final Map<AccountId, Integer> moves = new HashMap<>();

    CreditMoves(Map<AccountId, Map<PaperId, Preference>> said, Map<AccountId, WorkWish> wishes) {
        this.said = said;
        this.wishes = wishes;
    }

    /**
     * @param work the work that the paper belongs to
     * @param counted up to when what the one who had it was given is counted
     */
    void add(Handover it, PaperId work, Instant counted) {
        AssignmentDetails turn = it.of();
        if (!turn.assignedAt().isAfter(counted)) {
            moves.merge(turn.member(), cost(turn.member(), work, turn.role()), Integer::sum);
        }
        moves.merge(it.to(), -cost(it.to(), work, turn.role()), Integer::sum);
    }

    Map<AccountId, Integer> all() {
        return Map.copyOf(moves);
    }

    private int cost(AccountId who, PaperId paper, PaperRole role) {
        Level level = said.getOrDefault(who, Map.of())
                .getOrDefault(paper, Preference.NONE)
                .level();
        WorkWish wish = wishes.getOrDefault(who, WorkWish.NONE);
        int liked = Set.copyOf(wish.wished()).contains(role) ? 1 : 0;
        int disliked = Set.copyOf(wish.unwished()).contains(role) ? 1 : 0;
        return (level == null ? Level.NEUTRAL : level).cost() - liked + disliked;
    }
}
