package org.colloquium.vote.count;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds the candidates of the lowest price, where prices only ever rise: the last price known is a lower bound, so that
 * most candidates need not be priced again.
 */
final class Cheapest {
    private final Map<Integer, Fraction> bounds = new HashMap<>();

    Cheapest(int candidates) {
        for (int i = 0; i < candidates; i++) {
            bounds.put(i, Fraction.of(-1_000_000_000_000L, 1)); // below any price
        }
    }

    void remove(int candidate) {
        bounds.remove(candidate);
    }

    /**
     * @param price null for whoever can never be had any more
     * @return the cheapest, in their order; several if they are equal, none if none can be had
     */
    List<Integer> find(IntFunction<@Nullable Fraction> price) {
        List<Integer> order = new ArrayList<>(bounds.keySet());
        order.sort(Comparator.<Integer, Fraction>comparing(this::bound).thenComparing(Comparator.naturalOrder()));
        List<Integer> best = new ArrayList<>();
        for (int candidate : order) {
            if (!best.isEmpty() && bound(candidate).compareTo(bound(best.getFirst())) > 0) {
                break;
            }
            Fraction found = price.apply(candidate);
            if (found == null) {
                bounds.remove(candidate);
                continue;
            }
            bounds.put(candidate, found);
            int compared = best.isEmpty() ? -1 : found.compareTo(bound(best.getFirst()));
            if (compared < 0) {
                best.clear();
            }
            if (compared <= 0) {
                best.add(candidate);
            }
        }
        best.sort(Comparator.naturalOrder());
        return best;
    }

    Fraction bound(int candidate) {
        return Objects.requireNonNull(bounds.get(candidate));
    }
}
