package org.colloquium.bench;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

/** The most heap in use over what was in use before, garbage included, looked at a hundred times a second. */
final class Peak implements AutoCloseable {
    /** Watches nothing. */
    static final Peak NONE = new Peak(0);

    private final long before;
    private final AtomicLong most = new AtomicLong();
    private volatile boolean over;

    private Peak(long before) {
        this.before = before;
        most.set(before);
    }

    static Peak watch() {
        System.gc();
        Peak peak = new Peak(used());
        Thread.ofPlatform().daemon().name("peak").start(peak::look);
        return peak;
    }

    double megabytes() {
        return (most.get() - before) / 1048576.0;
    }

    private void look() {
        while (!over) {
            most.accumulateAndGet(used(), Math::max);
            try {
                Thread.sleep(10);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static long used() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @Override
    public void close() {
        over = true;
    }
}
