package org.colloquium.assignment.propose;

import java.util.List;
import java.util.Set;
import java.util.function.DoubleConsumer;

/** Looks for the fairest plan, once; takes long, so not in a thread that others wait for. */
public final class Proposer {
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
        List<Rule> rules = Rules.of(instance);
        Grid grid = new Grid(instance);
        Model model = new Model(grid, rules);
        Stages stages = new Stages(model, search);
        if (before.isEmpty() || stages.maximise(model.kept(Set.copyOf(before)))) {
            new Leximin(model, stages, progress).run();
        }
        if (stages.hasPlan()) {
            return new Answer.Proposal(stages.plan(), stages.isSettled());
        }
        return stages.isImpossible() ? new Contradiction(grid, search).of(rules) : new Answer.Undecided();
    }
}
