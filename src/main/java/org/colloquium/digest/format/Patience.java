package org.colloquium.digest.format;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long a recogniser may take. One that takes longer is interrupted and waited for no more; Java cannot end it by
 * force, so recognisers must be linear all the same.
 */
final class Patience {

    static final Duration GUESSING = Duration.ofSeconds(20);
    static final Duration RECOGNISING = Duration.ofMinutes(3);

    private Patience() {}

    /**
     * The answer to a question, if it comes in time.
     *
     * @throws Failed if it does not, or if answering fails
     */
    static <T> T ask(Supplier<T> question, Duration most) throws Failed {
        FutureTask<T> answer = new FutureTask<>(question::get);
        Thread thread = Thread.ofPlatform().daemon().name("recogniser").start(answer);
        try {
            return answer.get(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Failed("took longer than " + most.toSeconds() + " seconds", e);
        } catch (ExecutionException e) {
            throw new Failed("failed", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("was cancelled", e);
        } finally {
            thread.interrupt();
        }
    }

    /** There is no answer; the message goes on after the recogniser's name. */
    static final class Failed extends Exception {
        Failed(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
