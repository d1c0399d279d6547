package org.colloquium.vote.count;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Fixed decimals in whole units: cut off, or rounded up, where the rules of a method say so. */
final class Decimal {
    private Decimal() {}

    /** a × b ÷ c, cut off. */
    static long share(long a, long b, long c) {
        return product(a, b).divide(BigInteger.valueOf(c)).longValueExact();
    }

    /** a × b ÷ c, rounded up. */
    static long shareUp(long a, long b, long c) {
        BigInteger[] parts = product(a, b).divideAndRemainder(BigInteger.valueOf(c));
        return parts[0].longValueExact() + parts[1].signum();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }

    /** "12.33333" of 1233333 with five digits; whole numbers without any. */
    static String text(long units, int digits) {
        BigDecimal value = BigDecimal.valueOf(units, digits).stripTrailingZeros();
        return value.scale() <= 0
                ? value.toPlainString()
                : value.setScale(digits).toPlainString();
    }
}
