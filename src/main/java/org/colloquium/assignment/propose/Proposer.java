package org.colloquium.assignment.propose;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleConsumer;
import java.util.stream.Collectors;

/** Looks for the fairest plan, once; takes long, so not in a thread that others wait for. */
public final class Proposer {
    private static final int MOST_SEARCHED = 200_000; // members times turns

    private final Instance instance;
    private final DoubleConsumer progress;
    private final Search search;

    /** @param progress is told, from the thread that looks, which part of the members is settled, from 0 to 1 */
    public Proposer(Instance instance, Limits limits, DoubleConsumer progress) {
        this.instance = instance;
        this.progress = progress;
        search = new Search(limits, instance.seed());
    }

    /** Ends the search with what was found so far; from any thread. */
    public void cancel() {
        search.cancel();
    }

    /**
     * The utilities, in rising order, that no plan for an instance is fairer than, without looking for one. Where those of
     * a plan that is not proved begin alike, so many of the worst-off are as well off as they can be.
     */
    public static List<Integer> bound(Instance instance) {
        return Water.bound(new Costs(new Grid(instance)));
    }

    /** The fairest plan: leximin over the utilities of members, ties as the seed decides. */
    public Answer propose() {
        return repair(List.of());
    }

    /**
     * The fairest of the plans that change least of an earlier one: as many as can of its turns stay with whoever had
     * them.
     *
     * @param before turns of the earlier plan; those of members who are gone, or of papers, are passed over
     */
    public Answer repair(List<Placement> before) {
        return look(before, Rules.of(instance), List.of());
    }

    /**
     * The same where nothing need go round: of the plans that change least the fairest of those in which fewest members
     * have a role again before others for whom it goes round had it.
     */
    public Answer mend(List<Placement> before) {
        Map<Boolean, List<Rule>> rules =
                Rules.of(instance).stream().collect(Collectors.partitioningBy(it -> it instanceof Rule.Rotates));
        return look(before, rules.getOrDefault(false, List.of()), rules.getOrDefault(true, List.of()));
    }

    /** @param wishes roles that go round, if they can */
    private Answer look(List<Placement> before, List<Rule> rules, List<Rule> wishes) {
        Grid grid = new Grid(instance);
        Costs costs = new Costs(grid);
        List<Integer> bound = Water.bound(costs);
        Optional<Plan> quick = before.isEmpty() && Chains.suit(instance)
                ? Chains.plan(grid, costs, bound, search::isOver)
                : Optional.empty();
        boolean proved = quick.isPresent() && quick.get().utilities().equals(bound);
        if (proved || quick.isPresent() && isTooLarge()) {
            return new Answer.Proposal(quick.get(), proved);
        }
        return isTooLarge()
                ? new Answer.Undecided()
                : search(new Sought(grid, costs, before, bound, rules, wishes), quick);
    }

    /** Whether it is beyond a search that proves. */
    private boolean isTooLarge() {
        return instance.members().size() * instance.turns() > MOST_SEARCHED;
    }

    private record Sought(
            Grid grid, Costs costs, List<Placement> before, List<Integer> bound, List<Rule> rules, List<Rule> wishes) {}

    private Answer search(Sought sought, Optional<Plan> quick) {
        Grid grid = sought.grid();
        Model model = new Model(grid, sought.rules());
        Stages stages = new Stages(model, search);
        quick.ifPresent(stages::begin);
        boolean changes = !sought.before().isEmpty() || !sought.wishes().isEmpty();
        Leximin.Better better = changes
                ? (plan, level) -> plan // which keeps what shall stay
                : (plan, level) -> Annealing.better(plan, level, grid, sought.costs(), search::isOver);
        if ((sought.before().isEmpty() || stages.maximise(model.kept(Set.copyOf(sought.before()))))
                && roundIfItCan(sought.wishes(), model, stages)) {
            new Leximin(model, stages, sought.bound(), better, progress).run();
        }
        if (stages.hasPlan()) {
            return new Answer.Proposal(stages.plan(), stages.isSettled());
        }
        return stages.isImpossible() ? new Contradiction(grid, search).of(sought.rules()) : new Answer.Undecided();
    }

    private static boolean roundIfItCan(List<Rule> wishes, Model model, Stages stages) {
        if (wishes.isEmpty()) {
            return true;
        }
        LinearExprBuilder ahead = LinearExpr.newBuilder();
        for (Rule it : wishes) {
            if (it instanceof Rule.Rotates rotates) {
                ahead.add(model.ahead(rotates.role()));
            }
        }
        return stages.minimise(
                List.of(ahead), wishes.size() * model.grid().members().size());
    }
}
