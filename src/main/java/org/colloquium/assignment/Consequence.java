package org.colloquium.assignment;

import java.util.List;
import java.util.Map;
import org.colloquium.account.AccountId;
import org.colloquium.assignment.propose.Rule;

/**
 * What an edit of a draft would bring about.
 *
 * @param moves whose level it changes
 * @param broken the rules that it breaks
 */
public record Consequence(Map<AccountId, Move> moves, List<Rule> broken) {
    /** What a member is left with, before and after it. */
    public record Move(int before, int after) {}
}
