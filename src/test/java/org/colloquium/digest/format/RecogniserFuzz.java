package org.colloquium.digest.format;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * The recognisers under Jazzer, which looks for inputs that reach what no other did; only in long runs, since its agent
 * rewrites every class of the JVM. What it finds goes into the folder of seeds, which {@link AnyBytesTest} replays
 * always.
 */
class RecogniserFuzz {
    // Longer than it looks for inputs: the seeds come first, and each input has its own limit.
    @Timeout(value = 20, unit = TimeUnit.MINUTES)
    @FuzzTest(maxDuration = "10m")
    void anyBytes(byte[] bytes) {
        Holds.on(bytes, null);
    }
}
