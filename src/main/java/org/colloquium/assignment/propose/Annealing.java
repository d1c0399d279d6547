package org.colloquium.assignment.propose;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * Makes a plan fairer by trying: turns change hands or are exchanged, at first often for the worse, then ever less so (S.
 * Kirkpatrick, C. D. Gelatt, M. P. Vecchi: Optimization by simulated annealing, Science 220, 1983). Each step down in
 * utility weighs {@link #STEEP} times as much as the one above it: as it cools, it is settled first how many are worst off,
 * then how many are next. That proves nothing, but often finds at once what a search would look for long.
 */
final class Annealing {
    private static final double STEEP = 3;
    private static final double COLD = 0.5; // so that not even one step of the best-off is lost for nothing
    private static final int ROOM = 2; // below the worst-off, for what is tried
    private static final int MOST_STEPS = 3_000_000;
    private static final int STEPS = 750; // for each member and place
    private static final int LOOKS = 1_000; // steps between looks at the clock

    private final Handing handing;
    private final SplittableRandom random;
    private final int members;
    private final int lowest;
    private final double[] weights; // by utility above the lowest
    private final int[] now; // how many members have it
    private int[] best;
    private int[] holders;

    private Annealing(Grid grid, Handing handing) {
        this.handing = handing;
        random = new SplittableRandom(grid.instance().seed());
        members = grid.members().size();
        int[] utilities = IntStream.range(0, members).map(handing::utility).toArray();
        int highest = grid.members().stream().mapToInt(Member::credit).max().orElse(0);
        lowest = Arrays.stream(utilities).min().orElse(0) - ROOM;
        weights = new double[highest - lowest + 1];
        double step = 1;
        for (int i = weights.length - 2; i >= 0; i--, step *= STEEP) {
            weights[i] = weights[i + 1] + step;
        }
        now = new int[weights.length];
        for (int it : utilities) {
            now[it - lowest]++;
        }
        best = now.clone();
        holders = handing.holders();
    }

    /**
     * @param plan keeps the rules
     * @param level a utility below which it is already as fair as can be
     * @param over whether to end with what there is
     * @return the plan, or a fairer one
     */
    static Plan better(Plan plan, int level, Grid grid, Costs costs, BooleanSupplier over) {
        Handing handing = new Handing(grid, costs, plan);
        if (handing.free() == 0) {
            return plan;
        }
        Annealing it = new Annealing(grid, handing);
        it.run(level, over);
        return handing.plan(it.holders);
    }

    private void run(int level, BooleanSupplier over) {
        int steps = (int) Math.min(MOST_STEPS, (long) STEPS * members * handing.free());
        double heat = Math.max(COLD, weights[Math.min(level - lowest + 1, weights.length - 1)]);
        double cooling = StrictMath.pow(COLD / heat, 1.0 / steps);
        for (int step = 0; step < steps && (step % LOOKS > 0 || !over.getAsBoolean()); step++) {
            step(heat);
            heat *= cooling;
        }
    }

    private void step(double heat) {
        int place = handing.free(random);
        int giver = handing.holder(place);
        int inReturn = random.nextBoolean() ? handing.free(random) : Handing.NONE;
        int taker = inReturn == Handing.NONE ? random.nextInt(members) : handing.holder(inReturn);
        int gave = handing.utility(giver);
        int took = handing.utility(taker);
        if (taker == giver || !handing.give(place, taker, inReturn)) {
            return;
        }
        int gives = handing.utility(giver);
        int takes = handing.utility(taker);
        double worse = weight(gives) + weight(takes) - weight(gave) - weight(took);
        if (worse > 0 && random.nextDouble() >= StrictMath.exp(-worse / heat)) {
            handing.give(place, giver, inReturn);
            return;
        }
        now[gave - lowest]--;
        now[took - lowest]--;
        now[gives - lowest]++;
        now[takes - lowest]++;
        if (isBest()) {
            best = now.clone();
            holders = handing.holders();
        }
    }

    private double weight(int utility) {
        return utility < lowest ? Double.POSITIVE_INFINITY : weights[utility - lowest];
    }

    private boolean isBest() {
        int at = Arrays.mismatch(now, best);
        return at >= 0 && now[at] < best[at];
    }
}
