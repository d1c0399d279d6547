package org.colloquium.assignment.propose;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One aim after the other, each settled before the next: what was reached stays required. */
final class Stages {
    private final Model model;
    private final Search search;
    private @Nullable Plan best;
    private boolean settled = true;
    private boolean impossible;

    Stages(Model model, Search search) {
        this.model = model;
        this.search = search;
    }

    /** With a plan that keeps the rules and all that was reached, found elsewhere. */
    void begin(Plan plan) {
        best = plan;
    }

    /** @return whether there is a plan; else none keeps the rules, or time ended before that was known */
    boolean find() {
        if (!hasPlan()) {
            keep(search.first(model.cp));
        }
        settled = hasPlan();
        return settled;
    }

    /** @return whether it is settled; else there is no time for further aims, or no plan */
    boolean maximise(LinearArgument aim) {
        model.cp.maximize(aim);
        return settle(List.of(aim));
    }

    /** @param aims the first counts most, however much the others could gain; each is between 0 and a bound
     *  @param bound of each */
    boolean minimise(List<? extends LinearArgument> aims, int bound) {
        LinearExprBuilder all = LinearExpr.newBuilder();
        long weight = 1;
        for (LinearArgument aim : aims.reversed()) {
            all.addTerm(aim, weight);
            weight *= bound + 1L;
        }
        model.cp.minimize(all);
        return settle(aims);
    }

    private boolean settle(List<? extends LinearArgument> aims) {
        if (best != null) {
            model.hint(best);
        }
        Search.Solved solved = search.solve(model.cp);
        model.cp.clearObjective();
        keep(solved);
        settled = solved != null && solved.isProved();
        if (solved != null && settled) {
            aims.forEach(aim -> model.cp.addEquality(aim, solved.solver().value(aim)));
        }
        return settled;
    }

    private void keep(Search.@Nullable Solved solved) {
        impossible = solved != null && solved.isImpossible();
        if (solved != null && solved.hasSolution()) {
            best = model.plan(solved);
        }
    }

    /** The best so far. */
    Plan plan() {
        if (best == null) {
            throw new IllegalStateException("There is no plan yet.");
        }
        return best;
    }

    boolean hasPlan() {
        return best != null;
    }

    /** Whether no plan keeps the rules. */
    boolean isImpossible() {
        return impossible;
    }

    /** Whether every aim so far was settled. */
    boolean isSettled() {
        return settled;
    }
}
