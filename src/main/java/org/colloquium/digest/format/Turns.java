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

    private final List<Block> blocks;
    private final int body;
    private final double[] empty;

    private Turns(List<Block> blocks) {
        this.blocks = blocks;
        this.body = startOfBody(blocks);
        this.empty = new double[blocks.size()];
    }

    static Role[] of(List<Block> blocks) {
        return new Turns(blocks).read();
    }

    private Role[] read() {
        byte[][] cameFrom = new byte[blocks.size()][ROLES.length];
        double[] best = new double[ROLES.length];
        Arrays.fill(best, NEVER);
        best[Role.OTHER.ordinal()] = 0;
        for (int i = 0; i < blocks.size(); i++) {
            best = step(i, best, cameFrom[i]);
        }
        return trace(best, cameFrom);
    }

    private double[] step(int i, double[] before, byte[] cameFrom) {
        double[] here = scores(i);
        double[] best = new double[ROLES.length];
        for (Role to : ROLES) {
            int from = 0;
            double score = NEVER * 2;
            for (Role role : ROLES) {
                double candidate = before[role.ordinal()] + turn(role, to, i);
                if (candidate > score) {
                    score = candidate;
                    from = role.ordinal();
                }
            }
            cameFrom[to.ordinal()] = (byte) from;
            best[to.ordinal()] = Math.max(NEVER, score + here[to.ordinal()]);
        }
        return best;
    }

    private double[] scores(int i) {
        Block block = blocks.get(i);
        if (block.isMark()) {
            return new double[] {0, NEVER, -0.3, NEVER, NEVER};
        }
        Shape shape = Shape.of(block.text());
        boolean head = i < body;
        empty[i] = head ? -4 : Shape.isFullTitle(block.text()) ? 0 : -1.5;
        return new double[] {
            head ? Math.max(0.5, shape.other()) : shape.other(),
            shape.title(),
            NEVER,
            shape.prose(),
            shape.prose() - 0.5
        };
    }

    /** What it adds that a block of role {@code to}, number {@code i}, follows one of role {@code from}. */
    private double turn(Role from, Role to, int i) {
        double lost = i > 0 && from == Role.TITLE ? empty[i - 1] : 0;
        return switch (to) {
            case OTHER -> from == Role.TITLE ? lost - 1.5 : from == Role.INSIDE ? NEVER : 0;
            case TITLE -> from == Role.TITLE ? lost - 2.5 : from == Role.INSIDE ? NEVER : from == Role.OTHER ? 0 : 1;
            case INSIDE -> from == Role.TITLE || from == Role.INSIDE ? 0 : NEVER;
            case ABSTRACT -> from == Role.TITLE || from == Role.INSIDE ? 2 : NEVER;
            case MORE -> from == Role.ABSTRACT || from == Role.MORE ? -0.5 : NEVER;
        };
    }

    private Role[] trace(double[] best, byte[][] cameFrom) {
        Role[] roles = new Role[blocks.size()];
        int role = lastRole(best);
        for (int i = roles.length - 1; i >= 0; i--) {
            roles[i] = ROLES[role];
            role = cameFrom[i][role];
        }
        return roles;
    }

    private int lastRole(double[] best) {
        int last = Role.OTHER.ordinal();
        for (Role role : ROLES) {
            double score = best[role.ordinal()];
            if (role == Role.INSIDE) {
                continue;
            }
            double end = role == Role.TITLE && !blocks.isEmpty() ? score - 1.5 + empty[empty.length - 1] : score;
            if (role == Role.OTHER || end > best[last]) {
                last = role.ordinal();
                best[last] = end;
            }
        }
        return last;
    }

    /** The papers begin after the last mark of the page's head, which stands above the first long text. */
    private static int startOfBody(List<Block> blocks) {
        int start = 0;
        for (int i = 0; i < blocks.size(); i++) {
            PageMark mark = blocks.get(i).mark();
            if (mark != null && (mark.sort() == PageMark.Sort.HEAD || mark.sort() == PageMark.Sort.DATE)) {
                start = i + 1;
            }
            Shape shape = Shape.of(blocks.get(i).text());
            if (mark == null && shape.prose() >= 2 && shape.prose() > shape.title() + 2) {
                return start;
            }
        }
        return start;
    }
}
