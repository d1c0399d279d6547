package org.colloquium.live;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** What was read since the last change: by one, while others who want the same wait. */
final class Reading {
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicInteger changes = new AtomicInteger();
    private final Map<Class<?>, Object> read = new HashMap<>();
    private int readAt;

    /** What was read before, or is being read, is not to be used any more. */
    void forget() {
        changes.incrementAndGet();
    }

    <T> T of(Class<T> kind, Supplier<T> reading) {
        lock.lock();
        try {
            int now = changes.get();
            if (now != readAt) {
                read.clear();
                readAt = now;
            }
            Object known = read.get(kind);
            if (known == null) {
                known = reading.get();
                read.put(kind, known);
            }
            return kind.cast(known);
        } finally {
            lock.unlock();
        }
    }
}
