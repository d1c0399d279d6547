package org.colloquium.assignment.propose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.DoubleConsumer;

/**
 * Begins with any plan, made fairer without a search; then leaves as few members as possible at or below the lowest
 * utility, then as few as possible at or below the next level, and so on, each time keeping what was reached. Levels on which nobody stands are
 * passed over: what was found before shows that nobody need stand there. A few levels that follow each other share a search,
 * in which the lower ones weigh more than all that could be gained above them.
 */
final class Leximin {
    /** Levels in one search. More would make weights too unlike for it. */
    private static final int AT_ONCE = 4;

    private final Model model;
    private final Stages stages;
    private final List<Integer> bound;
    private final Better better;
    private final DoubleConsumer progress;
    private final List<LinearExprBuilder> sure = new ArrayList<>(); // of each member's utility, so much at least
    private final List<LinearExpr> utilities = new ArrayList<>();

    /** What makes a plan fairer without a search, above all from a level on. */
    interface Better {
        Plan than(Plan plan, int level);
    }

    /**
     * @param bound the utilities that no plan can be fairer than
     * @param better keeps the rules and all that the model requires besides
     * @param progress is told which part of the members is settled, from 0 to 1
     */
    Leximin(Model model, Stages stages, List<Integer> bound, Better better, DoubleConsumer progress) {
        this.model = model;
        this.stages = stages;
        this.bound = bound;
        this.better = better;
        this.progress = progress;
        for (int i = 0; i < model.grid().members().size(); i++) {
            utilities.add(model.utility(i));
        }
    }

    /** Goes on until all is settled or a stage is not. */
    void run() {
        if (!stages.find() || utilities.isEmpty()) {
            return;
        }
        stages.begin(better.than(stages.plan(), stages.plan().utilities().getFirst()));
        int floor = stages.plan().utilities().getFirst();
        utilities.forEach(it -> {
            model.cp.addGreaterOrEqual(it, floor);
            sure.add(LinearExpr.newBuilder().add(floor));
        });
        List<BoolVar> before = List.of();
        int reached = floor;
        OptionalInt level = OptionalInt.of(floor);
        while (level.isPresent() && !stages.plan().utilities().equals(bound)) {
            List<LinearExpr> counts = new ArrayList<>();
            int highest = stages.plan().utilities().getLast();
            for (int it = level.getAsInt(); it <= highest && counts.size() < AT_ONCE; it++) {
                before = low(it, it - reached, before);
                counts.add(sum(before));
                reached = it + 1;
            }
            if (!stages.minimise(counts, utilities.size())) {
                return;
            }
            int settled = reached - 1;
            level = stages.plan().utilities().stream()
                    .mapToInt(it -> it)
                    .filter(it -> it > settled)
                    .findFirst();
            level.ifPresent(it -> stages.begin(better.than(stages.plan(), it)));
            progress.accept(1 - (double) above(settled) / utilities.size());
        }
    }

    private long above(int level) {
        return stages.plan().utilities().stream().filter(it -> it > level).count();
    }

    /**
     * For each member whether they stay at a level or below. Whoever was not low {@code before} is at this level at
     * least, and whoever is not low now is above it.
     */
    private List<BoolVar> low(int level, int rise, List<BoolVar> before) {
        List<BoolVar> low = new ArrayList<>();
        for (int i = 0; i < utilities.size(); i++) {
            Member member = model.grid().members().get(i);
            BoolVar it = model.following(plan -> plan.utility(member) <= level);
            low.add(it);
            if (!before.isEmpty()) {
                model.cp.addImplication(before.get(i), it);
                sure.get(i).add(rise).addTerm(before.get(i), -rise);
            }
            model.cp.addGreaterOrEqual(utilities.get(i), sure.get(i).add(1).addTerm(it, -1));
        }
        return low;
    }

    private static LinearExpr sum(List<BoolVar> some) {
        return LinearExpr.sum(some.toArray(LinearArgument[]::new));
    }
}
