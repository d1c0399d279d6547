package org.colloquium.assignment.propose;

import com.google.ortools.sat.LinearArgument;
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

    /** @return whether it is settled; else there is no time for further aims, or no plan */
    boolean maximise(LinearArgument aim) {
        model.cp.maximize(aim);
        return settle(aim);
    }

    boolean minimise(LinearArgument aim) {
        model.cp.minimize(aim);
        return settle(aim);
    }

    private boolean settle(LinearArgument aim) {
        Search.Solved solved = search.solve(model.cp);
        settled = solved != null && solved.isProved();
        impossible = solved != null && solved.isImpossible();
        if (solved != null && solved.hasSolution()) {
            best = model.plan(solved);
            model.hint(solved);
            model.cp.addEquality(aim, solved.solver().value(aim));
        }
        return settled;
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
