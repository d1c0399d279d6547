package org.colloquium.assignment.propose;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import org.jspecify.annotations.Nullable;

/** Solves models one after the other, alike each time, until work, time or patience is used up. */
final class Search {
    private final long seed;
    private final double most;
    private final long end;
    private double done;
    private @Nullable CpSolver running;
    private boolean cancelled;

    Search(Limits limits, long seed) {
        Natives.load();
        this.seed = seed;
        most = limits.work();
        end = System.nanoTime() + limits.clock().toNanos();
    }

    /** From any thread. */
    synchronized void cancel() {
        cancelled = true;
        if (running != null) {
            running.stopSearch();
        }
    }

    synchronized boolean isOver() {
        return cancelled || done >= most || System.nanoTime() >= end;
    }

    /**
     * Looks for the best solution by the strategy that relies most on linear relaxations: counts of members are nearly as
     * low there as in whole numbers.
     *
     * @return null when there was no time left to look
     */
    @Nullable Solved solve(CpModel model) {
        return solve(model, false);
    }

    /** Looks for any solution. */
    @Nullable Solved first(CpModel model) {
        return solve(model, true);
    }

    private @Nullable Solved solve(CpModel model, boolean first) {
        CpSolver solver = new CpSolver();
        synchronized (this) {
            if (isOver()) {
                return null;
            }
            running = solver;
        }
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setCpModelProbingLevel(0)
                .setRandomSeed((int) (seed & Integer.MAX_VALUE))
                .setStopAfterFirstSolution(first)
                .setMaxDeterministicTime(most - done)
                .setMaxTimeInSeconds((end - System.nanoTime()) / 1e9);
        CpSolverStatus status = solver.solve(model);
        synchronized (this) {
            running = null;
            done += solver.response().getDeterministicTime();
        }
        return new Solved(solver, status);
    }

    /** What came out of it. */
    record Solved(CpSolver solver, CpSolverStatus status) {
        boolean isProved() {
            return status == CpSolverStatus.OPTIMAL;
        }

        boolean isImpossible() {
            return status == CpSolverStatus.INFEASIBLE;
        }

        boolean hasSolution() {
            return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        }
    }
}
