package org.colloquium.paper;

import java.util.function.IntFunction;

/** Numbers from one to another, both included. */
public record NumberRange(int from, int to) {
    private static final int LEAST = 0;
    private static final int MOST = Integer.MAX_VALUE;

    public static NumberRange from(int from) {
        return new NumberRange(from, MOST);
    }

    public static NumberRange to(int to) {
        return new NumberRange(LEAST, to);
    }

    public boolean contains(int number) {
        return from <= number && number <= to;
    }

    /** Such as "one or more" with {@code or more} and {@code or fewer}. */
    public String words(IntFunction<String> number, String more, String less) {
        if (from == to) {
            return number.apply(from);
        }
        if (to == MOST) {
            return number.apply(from) + " " + more;
        }
        return from == LEAST ? number.apply(to) + " " + less : number.apply(from) + " to " + number.apply(to);
    }
}
