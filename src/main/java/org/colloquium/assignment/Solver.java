package org.colloquium.assignment;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.colloquium.assignment.propose.Answer;
import org.colloquium.assignment.propose.Instance;
import org.colloquium.assignment.propose.Limits;
import org.colloquium.assignment.propose.Placement;
import org.colloquium.assignment.propose.Proposer;
import org.colloquium.common.TooManyRequestsException;
import org.springframework.stereotype.Component;

/** Lets few search at once, and tells how far they are. */
@Component
class Solver {
    private static final int AT_ONCE = 2; // on each node: a search fills a core
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration COME_BACK = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final Semaphore seats = new Semaphore(AT_ONCE, true);

    /**
     * @param before turns of an earlier plan of which as many as can stay; none for a new plan
     * @param progress asked several times a second; what it throws ends the search
     * @throws TooManyRequestsException when too many others are looking; nothing was done then
     */
    Answer find(Instance instance, List<Placement> before, Limits limits, Progress progress) {
        return find(instance, limits, progress, it -> it.repair(before));
    }

    /**
     * The same for more than the search.
     *
     * @param work what is done with a seat taken, in a thread of its own
     */
    <T> T find(Instance instance, Limits limits, Progress progress, Function<Proposer, T> work) {
        sit();
        try {
            AtomicReference<Double> settled = new AtomicReference<>(0.0);
            Proposer proposer = new Proposer(instance, limits, settled::set);
            FutureTask<T> search = new FutureTask<>(() -> work.apply(proposer));
            Thread thread = Thread.ofPlatform().name("proposer").daemon().start(search);
            try {
                return await(search, proposer, settled, progress);
            } finally {
                proposer.cancel();
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } finally {
            seats.release();
        }
    }

    private static <T> T await(
            FutureTask<T> search, Proposer proposer, AtomicReference<Double> settled, Progress progress)
            throws InterruptedException {
        long begun = System.nanoTime();
        while (true) {
            try {
                return search.get(BETWEEN.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.at(settled.get(), Duration.ofNanos(System.nanoTime() - begun));
                if (progress.isEnough()) {
                    proposer.cancel();
                }
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException it ? it : new IllegalStateException(e.getCause());
            }
        }
    }

    private void sit() {
        boolean seated;
        try {
            seated = seats.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            seated = false;
        }
        if (!seated) {
            throw new TooManyRequestsException(
                    "Other proposals are being worked out at this moment. Send it again in " + COME_BACK.toSeconds()
                            + " seconds.",
                    COME_BACK);
        }
    }
}
