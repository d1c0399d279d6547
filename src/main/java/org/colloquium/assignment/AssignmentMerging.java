package org.colloquium.assignment;

import java.util.List;
import java.util.Set;
import org.colloquium.account.AccountColumns;
import org.colloquium.account.AccountId;
import org.colloquium.account.AccountMerging;
import org.springframework.stereotype.Component;

/**
 * Assignments of two accounts of one person become one's. Where both had the same part in the same paper, the one that
 * came further stays and the other is as if it had been removed; of the same paper the later preference
 * holds, and of wishes, absences and what is carried over those of the account that stays. What the other offered is
 * offered no longer.
 */
@Component
class AssignmentMerging implements AccountMerging {
    private static final String RANK = "array_position(array ['DECLINED', 'OPEN', 'STARTED', 'DONE'], %s.state)";
    private static final String SAME = """
            update assignment less set removed_at = now(), version = less.version + 1
            from assignment more
            where less.removed_at is null and more.removed_at is null
              and less.paper_id = more.paper_id and lower(less.role) = lower(more.role) and %s
              and less.account_id = %s and more.account_id = %s""";

    private static final String OLDER = """
            delete from preference it using preference other
            where it.account_id = %s and other.account_id = %s and other.paper_id = it.paper_id
              and other.stated_at %s it.stated_at""";
    private static final String SAID_TWICE = """
            delete from %s it where account_id = :from and exists (
                select from %s mine where mine.account_id = :into and mine.group_id = it.group_id)""";
    private static final String PROPOSED_TWICE = """
            delete from proposal_place it where account_id = :from and exists (
                select from proposal_place mine where mine.account_id = :into and mine.group_id = it.group_id
                  and mine.paper_id = it.paper_id and mine.role = it.role)""";
    private static final String SHARED_TWICE = """
            delete from published_share it where account_id = :from and exists (
                select from published_share mine where mine.account_id = :into and mine.plan_id = it.plan_id)""";

    /** In sentences that were kept. */
    private static final String SPOKEN_OF = """
            update published_%s set %2$s = replace(%2$s, 'a:' || :from || chr(3), 'a:' || :into || chr(3))
            where %2$s like '%%' || :from || '%%'""";

    private final AccountColumns columns;

    AssignmentMerging(AccountColumns columns) {
        this.columns = columns;
    }

    @Override
    public Set<String> columns() {
        return Set.of(
                "assignment.account_id",
                "assignment.assigned_by",
                "bulk_assignment.made_by",
                "open_slot.opened_by",
                "swap_offer.offered_by",
                "swap_offer.offered_to",
                "preference.account_id",
                "work_wish.account_id",
                "absence.account_id",
                "proposal.made_by",
                "proposal_place.account_id",
                "published_plan.published_by",
                "published_share.account_id",
                "season_credit.account_id");
    }

    @Override
    public List<String> brings(AccountId account) {
        return columns.count("assignment.account_id", account, "assignment", "assignments");
    }

    @Override
    public void merge(AccountId from, AccountId into) {
        String less = RANK.formatted("less");
        String more = RANK.formatted("more");
        columns.settle(
                from,
                into,
                SAME.formatted(less + " < " + more, ":into", ":from"),
                SAME.formatted(less + " <= " + more, ":from", ":into"),
                OLDER.formatted(":into", ":from", ">"),
                OLDER.formatted(":from", ":into", ">="),
                SAID_TWICE.formatted("work_wish", "work_wish"),
                SAID_TWICE.formatted("absence", "absence"),
                SAID_TWICE.formatted("season_credit", "season_credit"),
                PROPOSED_TWICE,
                SHARED_TWICE,
                SPOKEN_OF.formatted("plan", "fairer"),
                SPOKEN_OF.formatted("share", "in_the_way"),
                "delete from swap_offer where :from in (offered_by, offered_to)");
        columns.move(columns(), from, into);
    }
}
