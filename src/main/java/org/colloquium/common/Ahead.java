package org.colloquium.common;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Deals with a long list a stretch at a time, and makes the next one ready on another thread meanwhile. */
public final class Ahead {
    private Ahead() {}

    /**
     * Deals with all of a list, in order, on the caller's thread.
     *
     * @param ready makes a stretch ready; touches nothing but its argument
     */
    public static <T, R> void each(List<T> all, int atOnce, Function<List<T>, R> ready, Consumer<R> deal) {
        CompletableFuture<R> next = prepare(all, 0, atOnce, ready);
        for (int start = 0; start < all.size(); start += atOnce) {
            R made = made(next);
            next = prepare(all, start + atOnce, atOnce, ready);
            deal.accept(made);
        }
    }

    private static <T, R> CompletableFuture<R> prepare(List<T> all, int start, int atOnce, Function<List<T>, R> ready) {
        List<T> some = all.subList(Math.min(start, all.size()), Math.min(start + atOnce, all.size()));
        return some.isEmpty()
                ? CompletableFuture.failedFuture(new IllegalStateException("there is no more"))
                : CompletableFuture.supplyAsync(() -> ready.apply(some));
    }

    private static <R> R made(CompletableFuture<R> next) {
        try {
            return next.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failed ? failed : e;
        }
    }
}
