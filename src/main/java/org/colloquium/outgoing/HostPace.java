package org.colloquium.outgoing;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Holds this node to a walking pace with each host: a few requests at once, then one a second. */
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
    void await(WebAddress address, Duration longest) {
        try {
            if (!bucket(address.host() + ":" + address.port()).asBlocking().tryConsume(1, longest)) {
                throw new NotFetched(
                        "Too much is being fetched from " + address.host() + " just now. Try again in a minute.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotFetched("The server is stopping. Try again in a minute.");
        }
    }

    private Bucket bucket(String host) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(
                    host,
                    it -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(atOnce).refillGreedy(1, pause))
                            .build());
        }
    }
}
