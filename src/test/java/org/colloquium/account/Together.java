package org.colloquium.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Has several people do something at the same moment. */
public final class Together {
    private Together() {}

    /** What became of each: the result, or the exception. */
    @SafeVarargs
    public static List<Object> run(Callable<?>... works) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(works.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<Object> results = new ArrayList<>();
            for (Future<Object> each : running) {
                results.add(result(each));
            }
            return results;
        }
    }

    private static Object result(Future<Object> work) throws InterruptedException {
        try {
            return work.get();
        } catch (ExecutionException e) {
            return Objects.requireNonNull(e.getCause());
        }
    }
}
