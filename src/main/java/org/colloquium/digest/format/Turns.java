package org.colloquium.digest.format;

import java.util.Arrays;
import java.util.List;

/**
 * Tells which blocks of a page are titles, which are abstracts and which are neither: the most plausible reading of the
 * whole page (Viterbi's algorithm), since whether a line is a title shows by what follows it.
 */
final class Turns {

    /** What a block is; INSIDE is a mark of the page between a title and its abstract. */
    enum Role {
        OTHER,
        TITLE,
        INSIDE,
        ABSTRACT,
        MORE
    }

    private static final double NEVER = -1e9;
    private static final Role[] ROLES = Role.values();
    private static final int OTHER = 0;
    private static final int TITLE = 1;
    private static final int INSIDE = 2;
    private static final int ABSTRACT = 3;

    private final PageScores page;
    private final int size;

    private Turns(List<Block> blocks) {
        this.page = new PageScores(blocks);
        this.size = blocks.size();
    }

    static Role[] of(List<Block> blocks) {
        return new Turns(blocks).read();
    }

    private Role[] read() {
        byte[][] cameFrom = new byte[size][ROLES.length];
        double[] best = {0, NEVER, NEVER, NEVER, NEVER};
        for (int i = 0; i < size; i++) {
            best = step(i, best, cameFrom[i]);
        }
        return trace(lastRole(best), cameFrom);
    }

    private double[] step(int i, double[] before, byte[] cameFrom) {
        double[] here = page.scores(i);
        double[] best = new double[ROLES.length];
        for (int to = 0; to < ROLES.length; to++) {
            double score = Double.NEGATIVE_INFINITY;
            for (int from = 0; from < ROLES.length; from++) {
                double reached = before[from] + turn(from, ROLES[to], i);
                if (reached > score) {
                    score = reached;
                    cameFrom[to] = (byte) from;
                }
            }
            best[to] = Math.max(NEVER, score + here[to]);
        }
        return best;
    }

    /** What it adds that block {@code i}, of role {@code to}, follows one of role {@code from}. */
    private double turn(int from, Role to, int i) {
        return switch (to) {
            case OTHER -> from == TITLE ? page.withoutAbstract(i - 1, false) : from == INSIDE ? NEVER : 0;
            case TITLE ->
                from == TITLE ? page.withoutAbstract(i - 1, true) : from == INSIDE ? NEVER : from == OTHER ? 0 : 1;
            case INSIDE -> from == TITLE || from == INSIDE ? 0 : NEVER;
            case ABSTRACT -> from == TITLE || from == INSIDE ? 2 : NEVER;
            case MORE -> from >= ABSTRACT ? -0.5 : NEVER;
        };
    }

    private int lastRole(double[] best) {
        double[] end = Arrays.copyOf(best, best.length);
        end[INSIDE] = NEVER;
        end[TITLE] += page.withoutAbstract(size - 1, false);
        int last = OTHER;
        for (int role = 0; role < end.length; role++) {
            last = end[role] > end[last] ? role : last;
        }
        return last;
    }

    private Role[] trace(int last, byte[][] cameFrom) {
        Role[] roles = new Role[size];
        int role = last;
        for (int i = size - 1; i >= 0; i--) {
            roles[i] = ROLES[role];
            role = cameFrom[i][role];
        }
        return roles;
    }
}
