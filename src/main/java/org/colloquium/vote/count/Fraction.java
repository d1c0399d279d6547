package org.colloquium.vote.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact quotient, reduced, with a positive denominator. */
record Fraction(BigInteger numerator, BigInteger denominator) implements Comparable<Fraction> {
    private static final BigInteger LARGEST = BigInteger.valueOf(24);
    static final Fraction ZERO = of(0, 1);

    Fraction {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("A quotient by nothing");
        }
        if (!denominator.equals(BigInteger.ONE)) {
            BigInteger common = numerator.gcd(denominator);
            BigInteger divisor = denominator.signum() < 0 ? common.negate() : common;
            numerator = numerator.divide(divisor);
            denominator = denominator.divide(divisor);
        }
    }

    static Fraction of(long numerator, long denominator) {
        return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    /** Reads what {@link #toString} writes: "3", "17/6". */
    static Fraction read(String exact) {
        int bar = exact.indexOf('/');
        return bar < 0
                ? new Fraction(new BigInteger(exact), BigInteger.ONE)
                : new Fraction(new BigInteger(exact.substring(0, bar)), new BigInteger(exact.substring(bar + 1)));
    }

    /** Reads a decimal such as "12.33333" as well. */
    static Fraction decimal(String figure) {
        if (figure.indexOf('.') < 0) {
            return read(figure);
        }
        BigDecimal value = new BigDecimal(figure);
        return new Fraction(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
    }

    Fraction plus(Fraction other) {
        return new Fraction(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.numerator.negate(), other.denominator));
    }

    @Override
    public int compareTo(Fraction other) {
        if (denominator.equals(other.denominator)) {
            return numerator.compareTo(other.numerator);
        }
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    /** With four digits, as means are told. */
    String rounded() {
        return decimal(4);
    }

    /** For a sentence: "3", "1 1/3", "2/7", and with a large denominator "about 0.43". */
    String words() {
        if (denominator.compareTo(LARGEST) > 0) {
            return decimals();
        }
        BigInteger[] whole = numerator.abs().divideAndRemainder(denominator);
        String sign = numerator.signum() < 0 ? "\u2212" : "";
        if (whole[1].signum() == 0) {
            return sign + whole[0];
        }
        return sign + (whole[0].signum() == 0 ? "" : whole[0] + " ") + whole[1] + "/" + denominator;
    }

    /** "0.5", or "about 0.43" where that is not all. */
    private String decimals() {
        BigDecimal value = new BigDecimal(numerator).divide(new BigDecimal(denominator), 2, RoundingMode.HALF_UP);
        BigDecimal shown = value.signum() == 0 ? new BigDecimal(decimal(1)) : value.stripTrailingZeros();
        boolean exact = new BigDecimal(numerator).compareTo(shown.multiply(new BigDecimal(denominator))) == 0;
        return (exact ? "" : "about ") + shown.toPlainString();
    }

    private String decimal(int digits) {
        return new BigDecimal(numerator)
                .divide(new BigDecimal(denominator), new MathContext(digits, RoundingMode.HALF_UP))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Exactly: "3", "17/6". */
    @Override
    public String toString() {
        return denominator.equals(BigInteger.ONE) ? numerator.toString() : numerator + "/" + denominator;
    }
}
