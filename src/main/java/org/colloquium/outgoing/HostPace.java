package org.colloquium.outgoing;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds this node to a walking pace with each host: a few requests at once, then one a second; or one at a time with a
 * longer pause, for hosts that ask for it.
 */
final class HostPace {
    private static final int HOSTS = 1_000;

    private final int atOnce;
    private final Duration pause;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > HOSTS;
        }
    };

    HostPace(int atOnce, Duration pause) {
        this.atOnce = atOnce;
        this.pause = pause;
    }

    /** @throws NotFetched when too many wait already */
    void await(WebAddress address, @Nullable Duration ownPause, Duration longest) {
        try {
            if (!bucket(address.site(), ownPause).asBlocking().tryConsume(1, longest)) {
                throw new NotFetched(
                        "Too much is being fetched from " + address.host() + " just now. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetched("The server is stopping. Try again in a minute.");
        }
    }

    private Bucket bucket(String host, @Nullable Duration ownPause) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    ownPause == null ? host : host + " " + ownPause,
                    it -> ownPause == null ? bucket(atOnce, pause) : bucket(1, ownPause));
        }
    }

    private static Bucket bucket(int capacity, Duration pause) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, pause))
                .build();
    }
}
