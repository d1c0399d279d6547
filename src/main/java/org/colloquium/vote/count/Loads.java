package org.colloquium.vote.count;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What each vote has borne of the winners: whole numbers of one coin, which is made smaller when a load asks for it. */
final class Loads {
    static final int SHOWN = 200;

    private final BigInteger[] load;
    private BigInteger coins;

    Loads(BigInteger[] load, BigInteger coins) {
        this.load = load;
        this.coins = coins;
    }

    static Loads none(int votes) {
        BigInteger[] load = new BigInteger[votes];
        Arrays.fill(load, BigInteger.ZERO);
        return new Loads(load, BigInteger.ONE);
    }

    /** The load that all of them would have, if together they took on a cost; null without anybody. */
    @Nullable Fraction after(BitSet supporters, int cost) {
        if (supporters.isEmpty()) {
            return null;
        }
        BigInteger sum = coins.multiply(BigInteger.valueOf(cost));
        for (int it = supporters.nextSetBit(0); it >= 0; it = supporters.nextSetBit(it + 1)) {
            sum = sum.add(load[it]);
        }
        return new Fraction(sum, coins.multiply(BigInteger.valueOf(supporters.cardinality())));
    }

    /** What each vote did not bear of the money that it had. */
    Left left() {
        return new Left(
                Arrays.stream(load).map(it -> it.negate().max(BigInteger.ZERO)).toArray(BigInteger[]::new), coins);
    }

    /** Raises all of them to a load; tells what each took on. */
    Map<Integer, String> raise(BitSet supporters, Fraction to) {
        BigInteger factor = to.denominator().divide(to.denominator().gcd(coins));
        coins = coins.multiply(factor);
        if (!factor.equals(BigInteger.ONE)) {
            Arrays.setAll(load, it -> load[it].multiply(factor));
        }
        BigInteger level = to.numerator().multiply(coins.divide(to.denominator()));
        Map<Integer, String> taken = new LinkedHashMap<>();
        for (int it = supporters.nextSetBit(0); it >= 0; it = supporters.nextSetBit(it + 1)) {
            if (load.length <= SHOWN) {
                taken.put(it, new Fraction(level.subtract(load[it]), coins).toString());
            }
            load[it] = level;
        }
        return taken;
    }
}
