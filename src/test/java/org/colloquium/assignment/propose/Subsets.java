package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All sets of placements there can be, whatever the rules; for very small instances. */
final class Subsets {
    private static final int MOST_CELLS = 12;

    private Subsets() {}

    static boolean areFew(Instance instance) {
        return cells(instance).size() <= MOST_CELLS;
    }

    static Stream<Plan> of(Instance instance, Predicate<Plan> which) {
        List<Placement> cells = cells(instance);
        return IntStream.range(0, 1 << cells.size())
                .mapToObj(bits -> new Plan(
                        instance,
                        IntStream.range(0, cells.size())
                                .filter(it -> (bits >> it & 1) == 1)
                                .mapToObj(cells::get)
                                .toList()))
                .filter(which);
    }

    private static List<Placement> cells(Instance instance) {
        List<Placement> cells = new ArrayList<>();
        for (Work work : instance.papers()) {
            for (String role : work.roles().keySet()) {
                instance.members().forEach(it -> cells.add(new Placement(it.id(), work.paper(), role)));
            }
        }
        return cells;
    }
}
