package org.colloquium.live;

import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A number a topic that grows with every change, and what was read for all who follow it since the last one. Topics are
 * held weakly: the pages that follow one are its only strong holders, so it dies with its last viewer.
 */
@Component
class Revisions {
    private final Map<Topic, Followed> followed = new HashMap<>();

    private record Followed(WeakReference<SharedNumberSignal> signal, Reading reading) {
        void bump() {
            reading.forget();
            SharedNumberSignal alive = signal.get();
            if (alive != null) {
                alive.incrementBy(1);
            }
        }
    }

    synchronized SharedNumberSignal of(Topic topic) {
        followed.values().removeIf(it -> it.signal.get() == null);
        Followed known = followed.get(topic);
        SharedNumberSignal alive = known == null ? null : known.signal.get();
        if (alive != null) {
            return alive;
        }
        SharedNumberSignal made = new SharedNumberSignal(0);
        followed.put(topic, new Followed(new WeakReference<>(made), new Reading()));
        return made;
    }

    /** Reads what nobody has read since the topic last changed; anew each time when nobody follows it. */
    <T> T once(Topic topic, Class<T> kind, Supplier<T> reading) {
        Followed known = find(topic);
        return known == null ? reading.get() : known.reading.of(kind, reading);
    }

    void bump(Topic topic) {
        Followed known = find(topic);
        if (known != null) {
            known.bump();
        }
    }

    void bumpAll() {
        all().forEach(Followed::bump);
    }

    private synchronized @Nullable Followed find(Topic topic) {
        return followed.get(topic);
    }

    private synchronized List<Followed> all() {
        return new ArrayList<>(followed.values());
    }
}
