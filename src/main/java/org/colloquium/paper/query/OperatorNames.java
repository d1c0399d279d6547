package org.colloquium.paper.query;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The operators that there are, in lower case. */
public final class OperatorNames {
    private static final int SHORTEST = 3;
    private static final int SHORT = 4;

    private final SortedSet<String> names;

    public OperatorNames(Iterable<String> names) {
        this.names = new TreeSet<>();
        names.forEach(this.names::add);
    }

    boolean knows(String name) {
        return names.contains(name);
    }

    /** The one that was probably meant, null when the name is more like a word. */
    @Nullable String like(String name) {
        List<String> alike = names.stream()
                .filter(it -> it.length() >= SHORTEST && name.length() >= SHORTEST && isLike(it, name))
                .toList();
        return alike.stream()
                .min(Comparator.comparingInt(it -> distance(it, name)))
                .orElse(null);
    }

    private static boolean isLike(String known, String name) {
        return known.length() <= SHORT
                ? known.charAt(0) == name.charAt(0) && distance(known, name) <= 1
                : distance(known, name) <= 2;
    }

    /** How many letters were left out, added, changed or swapped with the next. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
