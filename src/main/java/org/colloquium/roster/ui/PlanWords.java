package org.colloquium.roster.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.colloquium.common.ui.Words;
import org.colloquium.roster.Effect;
import org.colloquium.roster.PlannedRow;
import org.colloquium.roster.RosterPlan;

/** A plan in words. */
final class PlanWords {
    private PlanWords() {}

    static String summary(RosterPlan plan) {
        List<String> parts = new ArrayList<>();
        add(parts, plan.count(Effect.MAKES_ACCOUNT), "new account", "new accounts");
        add(parts, plan.count(Effect.ADDS_TO_GROUP), "new place in a group", "new places in groups");
        add(parts, plan.count(Effect.CHANGES_ROLE), "changed role", "changed roles");
        add(parts, plan.count(Effect.MAKES_ADMINISTRATOR), "new administrator", "new administrators");
        add(parts, plan.count(Effect.TAKES_ADMINISTRATOR), "administrator less", "administrators fewer");
        String rows = Words.figure(plan.rows().size(), "row", "rows") + ": "
                + (parts.isEmpty() ? "nothing to do" : Words.list(parts)) + ".";
        String ignored = plan.ignored().isEmpty() ? "" : " Columns not used: " + Words.list(plan.ignored()) + ".";
        return rows + ignored + errors(plan.errors());
    }

    private static String errors(long errors) {
        return errors == 0
                ? ""
                : " " + Words.sentence(Words.count((int) errors, "row", "rows"))
                        + " cannot be followed, so nothing would be done: mend the table and choose it again.";
    }

    static boolean does(RosterPlan plan) {
        return plan.count(Effect.NOTHING) < plan.rows().size();
    }

    static boolean makes(RosterPlan plan) {
        return plan.count(Effect.MAKES_ACCOUNT) > 0;
    }

    static String of(PlannedRow row) {
        String error = row.error();
        return error != null
                ? error
                : Words.sentence(row.effects().stream().map(Effect::words).collect(Collectors.joining(", ")));
    }

    private static void add(List<String> parts, long count, String one, String many) {
        if (count > 0) {
            parts.add(Words.figure(count, one, many));
        }
    }
}
