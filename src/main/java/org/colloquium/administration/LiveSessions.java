package org.colloquium.administration;

import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Counts the sessions that this server holds. */
@Component
class LiveSessions implements HttpSessionListener {
    private final AtomicLong count = new AtomicLong();

    long count() {
        return count.get();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        count.incrementAndGet();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        count.decrementAndGet();
    }
}
