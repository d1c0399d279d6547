package org.colloquium.assignment.propose;

import java.time.Duration;

/**
 * How long a search may take. Work ends it at the same point each time and everywhere; the clock, which does not, is
 * there for slow machines.
 *
 * @param work in CP-SAT's deterministic seconds, each about a second of a fast core
 * @param clock on the wall
 */
public record Limits(double work, Duration clock) {
    public static final Limits USUAL = new Limits(20, Duration.ofSeconds(60));
}
