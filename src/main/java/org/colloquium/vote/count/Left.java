package org.colloquium.vote.count;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What votes have left of their own in the end, in whole numbers of one coin. */
final class Left {
    private final BigInteger[] money;
    private final BigInteger coins;

    /** @param coins how many of them are worth one */
    Left(BigInteger[] money, BigInteger coins) {
        this.money = money;
        this.coins = coins;
    }

    List<Fraction> each() {
        return Arrays.stream(money).map(it -> new Fraction(it, coins)).toList();
    }

    Fraction together(BitSet votes) {
        BigInteger sum = votes.stream().mapToObj(it -> money[it]).reduce(BigInteger.ZERO, BigInteger::add);
        return new Fraction(sum, coins);
    }
}
