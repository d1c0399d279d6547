package org.colloquium.assignment.propose;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.Constraint;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Rules as constraints: one yes or no for each member and turn, whether they take it. */
final class Model {
    final CpModel cp = new CpModel();
    private final Grid grid;
    private final Set<Rule> rules;
    private final BoolVar[][] taken;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<Busy, BoolVar> busy = new HashMap<>();
    private final Map<BoolVar, Predicate<Plan>> told = new LinkedHashMap<>();

    /** A member who has something to do with some papers. */
    private record Busy(int member, Set<String> papers) {}

    Model(Grid grid, Collection<Rule> rules) {
        this.grid = grid;
        this.rules = Set.copyOf(rules);
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

    /** Has the next search begin with a plan. */
    void hint(Plan plan) {
        Set<Placement> placements = Set.copyOf(plan.placements());
        cp.clearHints();
        for (int i = 0; i < taken.length; i++) {
            for (int j = 0; j < taken[i].length; j++) {
                cp.addHint(taken[i][j], placements.contains(grid.placement(i, j)));
            }
        }
        told.forEach((it, when) -> cp.addHint(it, when.test(plan)));
    }

    /** A yes or no that follows from the plan: a search that begins with a plan is told it, too. */
    BoolVar following(Predicate<Plan> when) {
        BoolVar it = cp.newBoolVar("");
        told.put(it, when);
        return it;
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

    private void notRunning(Rule.NotRunning it) {
        int member = number(it.member());
        cp.addBoolOr(new Literal[] {
            busy(member, it.papers()).not(), busy(member, it.next()).not()
        });
    }

    /** Whether there is something to do at a meeting is one yes or no, shared with the meetings before and after it. */
    private BoolVar busy(int member, Set<String> papers) {
        return busy.computeIfAbsent(new Busy(member, papers), it -> {
            String id = grid.members().get(member).id();
            BoolVar busy = following(plan -> plan.of(id).stream().anyMatch(turn -> papers.contains(turn.paper())));
            for (String paper : papers) {
                List<BoolVar> turns = of(member, turn -> turn.paper().equals(paper));
                if (rules.contains(new Rule.OneRole(paper))) {
                    cp.addLessOrEqual(sum(turns), busy);
                } else {
                    turns.forEach(turn -> cp.addImplication(turn, busy));
                }
            }
            return busy;
        });
    }

    /**
     * Whoever has the role now ends at most one above the least. Where it is known how many turns there are, and it goes
     * round with all, that is how water is filled in: all are raised to the same level, and some one above it.
     */
    private void rotate(String role) {
        if (grid.members().stream().allMatch(it -> it.held().containsKey(role))
                && grid.turns().stream()
                        .filter(it -> it.role().equals(role))
                        .allMatch(it -> rules.contains(new Rule.Filled(it.paper(), role, it.count())))) {
            int level = level(role);
            for (int i = 0; i < taken.length; i++) {
                int missing = level - grid.members().get(i).held().getOrDefault(role, 0);
                LinearExpr turns = sum(of(i, turn -> turn.role().equals(role)));
                cp.addLinearConstraint(turns, Math.max(0, missing), Math.max(0, missing + 1));
            }
        } else {
            rotateAsFarAsTurnsGo(role);
        }
    }

    /** The level to which the turns raise everybody. */
    private int level(String role) {
        int turns = grid.turns().stream()
                .filter(it -> it.role().equals(role))
                .mapToInt(Grid.Turn::count)
                .sum();
        List<Integer> held = grid.members().stream()
                .map(it -> it.held().getOrDefault(role, 0))
                .sorted()
                .toList();
        int level = held.isEmpty() ? 0 : held.getFirst();
        while (!held.isEmpty() && missing(held, level + 1) <= turns) {
            level++;
        }
        return level;
    }

    private static int missing(List<Integer> held, int level) {
        return held.stream().mapToInt(it -> Math.max(0, level - it)).sum();
    }

    private void rotateAsFarAsTurnsGo(String role) {
        round(role, List.of());
    }

    /** How many members have a role again before others for whom it goes round had it, where that is no rule. */
    LinearExpr ahead(String role) {
        List<BoolVar> ahead = grid.members().stream()
                .map(it -> following(plan -> Round.isAhead(it, role, plan)))
                .toList();
        round(role, ahead);
        return sum(ahead);
    }

    /** @param ahead who need not keep it, by member; nobody when there is none */
    private void round(String role, List<BoolVar> ahead) {
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
                    Constraint kept = cp.addLessOrEqual(times, LinearExpr.affine(least, 1, 1));
                    kept.onlyEnforceIf(it);
                    if (!ahead.isEmpty()) {
                        kept.onlyEnforceIf(ahead.get(i).not());
                    }
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
