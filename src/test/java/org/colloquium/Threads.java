package org.colloquium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs pieces of work at the same moment, each in a thread of its own. */
public final class Threads {
    private Threads() {}

    /** @return what each gave, or the exception it ended with, in their order */
    @SafeVarargs
    public static List<Object> race(Callable<?>... works) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(works.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(works.length)) {
            List<Future<Object>> running = new ArrayList<>();
            for (Callable<?> work : works) {
                running.add(threads.submit(() -> {
                    start.await();
                    return (Object) work.call();
                }));
            }
            List<Object> ends = new ArrayList<>();
            for (Future<Object> one : running) {
                ends.add(end(one));
            }
            return ends;
        }
    }

    private static Object end(Future<Object> one) throws InterruptedException {
        try {
            return one.get();
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
