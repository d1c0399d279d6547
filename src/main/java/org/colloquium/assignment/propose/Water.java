package org.colloquium.assignment.propose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Utilities that no plan can be fairer than. All turns together cost at least what each costs whom it costs least, and
 * the fairest way to share out an amount in equal steps is to take one after the other from whoever is best off then, as long
 * as they may take any more; a step is what divides all costs. A plan that leaves all with these utilities is the fairest, and its total the highest.
 */
final class Water {
    private Water() {}

    /** @return the utilities in rising order */
    static List<Integer> bound(Costs costs) {
        List<Integer> bound = new ArrayList<>();
        PriorityQueue<int[]> more = new PriorityQueue<>(Comparator.comparingInt((int[] it) -> -it[0]));
        for (int i = 0; i < costs.members(); i++) {
            more.add(new int[] {costs.credit(i), costs.most(i)});
        }
        int step = costs.step();
        for (int left = costs.least(); left > 0 && !more.isEmpty(); ) {
            int[] best = more.remove();
            if (best[1] == 0) {
                bound.add(best[0]);
            } else {
                more.add(new int[] {best[0] - step, best[1] - step});
                left -= step;
            }
        }
        more.forEach(it -> bound.add(it[0]));
        bound.sort(null);
        return bound;
    }
}
