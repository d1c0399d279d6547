package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A turn goes to another member.
 *
 * @param with who gets it
 * @param inReturn their turn that is taken for it; null when it is handed over for nothing
 */
public record Exchange(
        Placement turn, String with, @Nullable Placement inReturn) {
    /** The plan after it. */
    public Plan in(Plan plan) {
        List<Placement> after = new ArrayList<>(plan.placements());
        after.remove(turn);
        after.add(turn.to(with));
        if (inReturn != null) {
            after.remove(inReturn);
            after.add(inReturn.to(turn.member()));
        }
        return new Plan(plan.instance(), after);
    }

    /** The turns of whoever gave the turn, after it. */
    List<Placement> ofGiver(Plan plan) {
        return changed(plan.of(turn.member()), turn, inReturn == null ? null : inReturn.to(turn.member()));
    }

    /** The turns of whoever got it, after it. */
    List<Placement> ofTaker(Plan plan) {
        return changed(plan.of(with), inReturn, turn.to(with));
    }

    private static List<Placement> changed(
            List<Placement> turns, @Nullable Placement without, @Nullable Placement and) {
        List<Placement> changed = new ArrayList<>(turns);
        if (without != null) {
            changed.remove(without);
        }
        if (and != null) {
            changed.add(and);
        }
        return changed;
    }
}
