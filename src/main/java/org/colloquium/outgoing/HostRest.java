package org.colloquium.outgoing;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Remembers which hosts want to be left alone, and until when; nobody asks them meanwhile. */
final class HostRest {
    private static final int HOSTS = 1_000;
    private static final Duration LONGEST = Duration.ofDays(1);

    private final InstantSource clock;
    private final Map<String, Instant> ends = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > HOSTS;
        }
    };

    HostRest(InstantSource clock) {
        this.clock = clock;
    }

    /** @throws HostAsksToWait as long as it does */
    void check(WebAddress address) {
        Instant end;
        synchronized (ends) {
            end = ends.get(address.site());
        }
        Instant now = clock.instant();
        if (end != null && now.isBefore(end)) {
            throw new HostAsksToWait(address.host(), Duration.between(now, end).plusMillis(999));
        }
    }

    /** @param retryAfter as a host says it, in seconds or as a date; what is neither says nothing */
    void heed(WebAddress address, @Nullable String retryAfter) {
        Duration wait = read(retryAfter);
        if (wait.isPositive()) {
            synchronized (ends) {
                ends.put(address.site(), clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
            }
        }
    }

    private Duration read(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        if (text.matches("\\d{1,9}")) {
            return Duration.ofSeconds(Long.parseLong(text));
        }
        try {
            return Duration.between(
                    clock.instant(),
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException neither) {
            return Duration.ZERO;
        }
    }
}
