package org.colloquium.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What repeating something has shown. */
record Rounds(int count, double median, double p95) {
    /** Milliseconds of {@code count} rounds, after some that do not count. */
    static Rounds time(int warmUp, int count, Round round) throws Exception {
        return byTurns(warmUp, count, List.of(round)).getFirst();
    }

    /** The same for several things, one round of each after the other. */
    static List<Rounds> byTurns(int warmUp, int count, List<Round> rounds) throws Exception {
        double[][] times = new double[rounds.size()][count];
        for (int i = -warmUp; i < count; i++) {
            for (int which = 0; which < rounds.size(); which++) {
                long start = System.nanoTime();
                rounds.get(which).run(warmUp + i);
                if (i >= 0) {
                    times[which][i] = (System.nanoTime() - start) / 1e6;
                }
            }
        }
        return Stream.of(times).map(Rounds::of).toList();
    }

    static Rounds of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Rounds(sorted.length, at(sorted, 0.50), at(sorted, 0.95));
    }

    /** How much this is of something else, by the median. */
    String times(Rounds other) {
        return String.format(Locale.ROOT, "%.1f \u00d7", median / other.median());
    }

    private static double at(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.ceil(part * sorted.length) - 1))];
    }

    /** One round; its number lets rounds differ. */
    interface Round {
        void run(int number) throws Exception;
    }
}
