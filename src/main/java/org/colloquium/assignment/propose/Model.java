package org.colloquium.assignment.propose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Rules as constraints: one yes or no for each member and turn, whether they take it. */
final class Model {
    final CpModel cp = new CpModel();
    private final Grid grid;
    private final BoolVar[][] taken;
    private final Map<String, Integer> numbers = new HashMap<>();

    Model(Grid grid, Collection<Rule> rules) {
        this.grid = grid;
        taken = new BoolVar[grid.members().size()][grid.turns().size()];
        for (int i = 0; i < taken.length; i++) {
            numbers.put(grid.members().get(i).id(), i);
            for (int j = 0; j < taken[i].length; j++) {
                taken[i][j] = cp.newBoolVar("");
            }
        }
        rules.forEach(this::require);
    }

    Grid grid() {
        return grid;
    }

    LinearExpr utility(int member) {
        LinearExprBuilder sum =
                LinearExpr.newBuilder().add(grid.members().get(member).credit());
        for (int j = 0; j < grid.turns().size(); j++) {
            sum.addTerm(taken[member][j], -grid.cost(member, j));
        }
        return sum.build();
    }

    /** How many of some turns stay with whoever has them. */
    LinearExpr kept(Set<Placement> before) {
        List<BoolVar> kept = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            for (int j = 0; j < taken[i].length; j++) {
                if (before.contains(grid.placement(i, j))) {
                    kept.add(taken[i][j]);
                }
            }
        }
        return sum(kept);
    }

    Plan plan(Search.Solved solved) {
        List<Placement> placements = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            for (int j = 0; j < taken[i].length; j++) {
                if (solved.solver().booleanValue(taken[i][j])) {
                    placements.add(grid.placement(i, j));
                }
            }
        }
        return new Plan(grid.instance(), placements);
    }

    /** Has the next search begin where this one has ended. */
    void hint(Search.Solved solved) {
        cp.clearHints();
        for (BoolVar[] theirs : taken) {
            for (BoolVar it : theirs) {
                cp.addHint(it, solved.solver().booleanValue(it));
            }
        }
    }

    private void require(Rule rule) {
        switch (rule) {
            case Rule.Filled it ->
                cp.addEquality(
                        sum(all(turn ->
                                turn.paper().equals(it.paper()) && turn.role().equals(it.role()))),
                        it.count());
            case Rule.OneRole it -> {
                for (int i = 0; i < taken.length; i++) {
                    cp.addAtMostOne(literals(of(i, turn -> turn.paper().equals(it.paper()))));
                }
            }
            case Rule.Rotates it -> rotate(it.role());
            case Rule.Cannot it -> none(it.member(), Set.of(it.paper()));
            case Rule.Conflict it -> none(it.member(), Set.of(it.paper()));
            case Rule.Away it -> none(it.member(), it.papers());
            case Rule.AtLeast it -> cp.addGreaterOrEqual(sum(of(number(it.member()), turn -> true)), it.turns());
            case Rule.AtMost it -> cp.addLessOrEqual(sum(of(number(it.member()), turn -> true)), it.turns());
            case Rule.NotRunning it -> notRunning(it);
            case Rule.Pinned it ->
                cp.addEquality(
                        sum(of(
                                number(it.member()),
                                turn -> turn.paper().equals(it.placement().paper())
                                        && turn.role().equals(it.placement().role()))),
                        1);
        }
    }

    private void none(String member, Set<String> papers) {
        of(number(member), turn -> papers.contains(turn.paper())).forEach(it -> cp.addEquality(it, 0));
    }

    /** Whether there is something to do at a meeting is one yes or no, shared with the meetings before and after it. */
    private void notRunning(Rule.NotRunning it) {
        int member = number(it.member());
        BoolVar busy = busy(member, it.papers());
        of(member, turn -> it.next().contains(turn.paper())).forEach(turn -> cp.addImplication(turn, busy.not()));
    }

    private BoolVar busy(int member, Set<String> papers) {
        BoolVar busy = cp.newBoolVar("");
        of(member, turn -> papers.contains(turn.paper())).forEach(it -> cp.addImplication(it, busy));
        return busy;
    }

    /** Whoever has the role now ends at most one above the least. */
    private void rotate(String role) {
        IntVar least = cp.newIntVar(0, Integer.MAX_VALUE, "");
        for (int i = 0; i < taken.length; i++) {
            Integer before = grid.members().get(i).held().get(role);
            if (before != null) {
                List<BoolVar> turns = of(i, turn -> turn.role().equals(role));
                LinearExprBuilder times = LinearExpr.newBuilder()
                        .addSum(turns.toArray(LinearArgument[]::new))
                        .add(before);
                cp.addGreaterOrEqual(times, least);
                for (BoolVar it : turns) {
                    cp.addLessOrEqual(times, LinearExpr.affine(least, 1, 1)).onlyEnforceIf(it);
                }
            }
        }
    }

    private int number(String member) {
        return numbers.getOrDefault(member, -1);
    }

    private List<BoolVar> of(int member, Predicate<Grid.Turn> which) {
        List<BoolVar> some = new ArrayList<>();
        for (int j = 0; j < grid.turns().size(); j++) {
            if (which.test(grid.turns().get(j))) {
                some.add(taken[member][j]);
            }
        }
        return some;
    }

    private List<BoolVar> all(Predicate<Grid.Turn> which) {
        List<BoolVar> some = new ArrayList<>();
        for (int i = 0; i < taken.length; i++) {
            some.addAll(of(i, which));
        }
        return some;
    }

    private static LinearExpr sum(List<BoolVar> some) {
        return LinearExpr.sum(some.toArray(LinearArgument[]::new));
    }

    private static Literal[] literals(List<BoolVar> some) {
        return some.toArray(Literal[]::new);
    }
}
