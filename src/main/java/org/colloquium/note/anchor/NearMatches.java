package org.colloquium.note.anchor;

import static java.lang.Math.max;
import static java.lang.Math.min;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds where a text comes near to a pattern, by the edit distance. The recurrence is that of P. Sellers (The theory and
 * computation of evolutionary distances, Journal of Algorithms 1, 1980), computed 64 rows at a time as of G. Myers (A fast
 * bit-vector algorithm for approximate string matching, Journal of the ACM 46, 1999), leaving out blocks of rows that
 * cannot come under the limit.
 */
final class NearMatches {
    private static final int ROWS = 64;

    private final int length;
    private final int blocks;
    private final int[] basicKinds;
    private final Map<Integer, Integer> otherKinds = new HashMap<>();
    private final long[] equal;
    private final long[] plus;
    private final long[] minus;
    private final int[] scores;

    /** Hears how many code points were read when the distance to what was read last is within the limit. */
    interface Hearer {
        void near(int read, int distance);
    }

    NearMatches(int[] pattern) {
        length = pattern.length;
        blocks = max(1, (length + ROWS - 1) / ROWS);
        int highest =
                Arrays.stream(pattern).filter(Character::isBmpCodePoint).max().orElse(0);
        basicKinds = new int[highest + 1];
        int kinds = 1;
        for (int point : pattern) {
            if (kind(point) == 0) {
                setKind(point, kinds++);
            }
        }
        equal = new long[kinds * blocks];
        for (int i = 0; i < length; i++) {
            equal[kind(pattern[i]) * blocks + i / ROWS] |= 1L << i % ROWS;
        }
        plus = new long[blocks];
        minus = new long[blocks];
        scores = new int[blocks];
    }

    private void setKind(int point, int kind) {
        if (point < basicKinds.length) {
            basicKinds[point] = kind;
        } else {
            otherKinds.put(point, kind);
        }
    }

    private int kind(int point) {
        if (point < basicKinds.length) {
            return basicKinds[point];
        }
        return otherKinds.isEmpty() ? 0 : otherKinds.getOrDefault(point, 0);
    }

    /** Tells every place in a text up to which something near to the pattern stands, wherever that begins. */
    void anywhere(int[] text, int limit, Hearer hearer) {
        scan(text, 0, text.length, 1, limit, 0, hearer);
    }

    /** As {@link #anywhere}, for a reversed pattern, from the end of the text to its beginning. */
    void anywhereBackwards(int[] text, int limit, Hearer hearer) {
        scan(text, text.length - 1, text.length, -1, limit, 0, hearer);
    }

    /** The distance of the pattern to a stretch of a text, or more than the limit. */
    int distance(int[] text, int from, int to, int limit) {
        if (from == to) {
            return length;
        }
        int[] result = {limit + 1};
        scan(text, from, to - from, 1, limit, 1, (read, distance) -> {
            if (read == to - from) {
                result[0] = distance;
            }
        });
        return result[0];
    }

    /** For a reversed pattern: how far back from a place the nearest stretch reaches that ends there. */
    int lengthBackwards(int[] text, int end, int limit) {
        int[] best = {limit + 1, 0};
        scan(text, end - 1, min(end, length + limit), -1, limit, 1, (read, distance) -> {
            if (distance < best[0] || distance == best[0] && Math.abs(read - length) < Math.abs(best[1] - length)) {
                best[0] = distance;
                best[1] = read;
            }
        });
        return best[1];
    }

    private int rows(int block) {
        return block == blocks - 1 ? length - block * ROWS : ROWS;
    }

    private void scan(int[] text, int first, int count, int step, int limit, int above, Hearer hearer) {
        int last = min(blocks - 1, limit / ROWS);
        Arrays.fill(plus, -1L);
        Arrays.fill(minus, 0);
        for (int block = 0; block < blocks; block++) {
            scores[block] = block * ROWS + rows(block);
        }
        for (int read = 0; read < count; read++) {
            int column = kind(text[first + read * step]) * blocks;
            int carry = above;
            for (int block = 0; block <= last; block++) {
                carry = advance(block, equal[column + block], carry);
                scores[block] += carry;
            }
            last = adjusted(last, column, carry, limit);
            if (last == blocks - 1 && scores[last] <= limit) {
                hearer.near(read + 1, scores[last]);
            }
        }
    }

    /** Takes one more block of rows into account where it may come under the limit, or leaves out those that cannot. */
    private int adjusted(int last, int column, int carry, int limit) {
        if (last < blocks - 1 && scores[last] - carry <= limit && ((equal[column + last + 1] & 1) != 0 || carry < 0)) {
            int next = last + 1;
            plus[next] = -1L;
            minus[next] = 0;
            scores[next] = scores[last] - carry + rows(next) + advance(next, equal[column + next], carry);
            return next;
        }
        int kept = last;
        while (kept > 0 && scores[kept] >= limit + rows(kept)) {
            kept--;
        }
        return kept;
    }

    private int advance(int block, long same, int carry) {
        long p = plus[block];
        long m = minus[block];
        long vertical = same | m;
        long equals = carry < 0 ? same | 1 : same;
        long horizontal = ((equals & p) + p ^ p) | equals;
        long up = m | ~(horizontal | p);
        long down = p & horizontal;
        int bottom = rows(block) - 1;
        int out = (int) (up >>> bottom & 1) - (int) (down >>> bottom & 1);
        up = up << 1 | (carry > 0 ? 1 : 0);
        down = down << 1 | (carry < 0 ? 1 : 0);
        plus[block] = down | ~(vertical | up);
        minus[block] = up & vertical;
        return out;
    }
}
