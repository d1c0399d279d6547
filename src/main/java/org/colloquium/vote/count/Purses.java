package org.colloquium.vote.count;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What each vote has left to spend: whole numbers of one coin, which is made smaller when a price asks for it. */
final class Purses {
    private final BigInteger[] money;
    private BigInteger coins; // in one unit of cost
    private int[] poorestFirst;

    Purses(int votes, Fraction each) {
        money = new BigInteger[votes];
        Arrays.fill(money, each.numerator());
        coins = each.denominator();
        poorestFirst = IntStream.range(0, votes).toArray();
    }

    /** Each vote's own. */
    Purses(List<Fraction> each) {
        coins = each.stream().map(Fraction::denominator).reduce(BigInteger.ONE, Purses::multiple);
        money = each.stream()
                .map(it -> it.numerator().multiply(coins.divide(it.denominator())))
                .toArray(BigInteger[]::new);
        poorestFirst = new int[0];
        sort();
    }

    private static BigInteger multiple(BigInteger one, BigInteger other) {
        return one.divide(one.gcd(other)).multiply(other);
    }

    /** The least that is the most any of them pays, if together they pay a cost; null if they cannot. */
    @Nullable Fraction price(BitSet supporters, int cost) {
        BigInteger rest = coins.multiply(BigInteger.valueOf(cost));
        int left = supporters.cardinality();
        for (int vote : poorestFirst) {
            if (!supporters.get(vote)) {
                continue;
            }
            if (money[vote].multiply(BigInteger.valueOf(left)).compareTo(rest) >= 0) {
                return new Fraction(rest, coins.multiply(BigInteger.valueOf(left)));
            }
            rest = rest.subtract(money[vote]);
            left--;
        }
        return null;
    }

    /** Takes the price, or what is left, from each; tells what each paid. */
    Map<Integer, String> pay(BitSet supporters, Fraction price) {
        refine(price.denominator());
        BigInteger amount = price.numerator().multiply(coins.divide(price.denominator()));
        Map<Integer, String> payments = new LinkedHashMap<>();
        for (int it = supporters.nextSetBit(0); it >= 0; it = supporters.nextSetBit(it + 1)) {
            BigInteger paid = money[it].min(amount);
            money[it] = money[it].subtract(paid);
            if (money.length <= Loads.SHOWN && paid.signum() > 0) {
                payments.put(it, new Fraction(paid, coins).toString());
            }
        }
        sort();
        return payments;
    }

    private void sort() {
        poorestFirst = IntStream.range(0, money.length)
                .boxed()
                .sorted(Comparator.comparing(it -> money[it]))
                .mapToInt(it -> it)
                .toArray();
    }

    private void refine(BigInteger denominator) {
        BigInteger factor = denominator.divide(denominator.gcd(coins));
        if (!factor.equals(BigInteger.ONE)) {
            coins = coins.multiply(factor);
            Arrays.setAll(money, it -> money[it].multiply(factor));
        }
    }

    /** What each would have left, had it been given so much less, but not less than nothing. */
    Left left(Fraction less) {
        refine(less.denominator());
        BigInteger amount = less.numerator().multiply(coins.divide(less.denominator()));
        return new Left(
                Arrays.stream(money)
                        .map(it -> it.subtract(amount).max(BigInteger.ZERO))
                        .toArray(BigInteger[]::new),
                coins);
    }

    /** Money that is left, as a load that is lower than nought. */
    Loads loads() {
        return new Loads(Arrays.stream(money).map(BigInteger::negate).toArray(BigInteger[]::new), coins);
    }
}
