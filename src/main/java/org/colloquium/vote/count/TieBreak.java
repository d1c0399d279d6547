package org.colloquium.vote.count;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.ui.Words;
import org.jspecify.annotations.Nullable;

/**
 * How equals are parted: by one order of all candidates that is settled and told before anybody votes. Who stands earlier
 * is chosen first and excluded last.
 *
 * @param by {@code order}: as they are given; {@code lot}: by the SHA-256 of "seed/candidate" in hexadecimal digits, the
 *     smallest first; {@code minutes}: by what they cost, the least first, then as they are given
 * @param seed of a lot, null for others and before it is drawn; then candidates stand as they are given
 */
public record TieBreak(String by, @Nullable String seed) {
    public static final String ORDER = "order";
    public static final String LOT = "lot";
    public static final String MINUTES = "minutes";
    /** What there is to choose from. */
    public static final List<String> RULES = List.of(ORDER, LOT, MINUTES);
    /** As the candidates are given. */
    public static final TieBreak AS_GIVEN = new TieBreak(ORDER, null);

    private static final int LONGEST_SEED = 200;

    public TieBreak {
        if (!RULES.contains(by)) {
            throw new InvalidInputException("tieBreak", "Ties are settled by " + Words.list(RULES) + ".");
        }
        if (seed != null && !by.equals(LOT)) {
            throw new InvalidInputException("tieSeed", "Only a lot has a seed.");
        }
        if (seed != null && (seed.isEmpty() || seed.length() > LONGEST_SEED)) {
            throw new InvalidInputException("tieSeed", "A seed has 1 to " + LONGEST_SEED + " characters.");
        }
    }

    /**
     * As a file or a request tells it.
     *
     * @param by null for as given
     */
    public static TieBreak told(@Nullable String by, @Nullable String seed) {
        TieBreak told = new TieBreak(by == null ? ORDER : by, seed);
        if (told.by.equals(LOT) && seed == null) {
            throw new InvalidInputException("tieSeed", "A lot is drawn from a seed. Give it.");
        }
        return told;
    }

    List<String> sorted(List<String> candidates, Map<String, Object> options) {
        return switch (by) {
            case LOT -> seed == null ? candidates : sorted(candidates, Comparator.comparing(this::number));
            case MINUTES -> sorted(candidates, Comparator.comparing(it -> cost(it, options.get(EqualShares.COSTS))));
            default -> candidates;
        };
    }

    private static List<String> sorted(List<String> candidates, Comparator<String> order) {
        return candidates.stream().sorted(order).toList(); // a stable sort
    }

    private String number(String candidate) {
        return Canonical.sha256(seed + "/" + candidate);
    }

    /** What costs nothing that can be read is refused by the method. */
    private static long cost(String candidate, @Nullable Object costs) {
        if (!(costs instanceof Map<?, ?> map)) {
            throw new InvalidInputException(
                    "tieBreak", "Fewer minutes settle ties only where papers take minutes, and minutes are limited.");
        }
        return map.get(candidate) instanceof Number number ? number.longValue() : Long.MAX_VALUE;
    }

    /** How the order that decided came about, where that is not by itself clear. */
    List<String> words() {
        return switch (by) {
            case LOT -> List.of("That order was drawn by lot before anybody could vote.");
            case MINUTES -> List.of("In that order the shortest stand first.");
            default -> List.of();
        };
    }
}
