package org.colloquium.live;

import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A number a topic that grows with every change. Topics are held weakly: the pages that follow one are its only strong
 * holders, so it dies with its last viewer.
 */
@Component
class Revisions {
    private final Map<Topic, WeakReference<SharedNumberSignal>> signals = new HashMap<>();

    synchronized SharedNumberSignal of(Topic topic) {
        signals.values().removeIf(it -> it.get() == null);
        SharedNumberSignal known = find(topic);
        if (known != null) {
            return known;
        }
        SharedNumberSignal made = new SharedNumberSignal(0);
        signals.put(topic, new WeakReference<>(made));
        return made;
    }

    void bump(Topic topic) {
        SharedNumberSignal signal = find(topic);
        if (signal != null) {
            signal.incrementBy(1);
        }
    }

    void bumpAll() {
        followed().forEach(signal -> signal.incrementBy(1));
    }

    private synchronized @Nullable SharedNumberSignal find(Topic topic) {
        WeakReference<SharedNumberSignal> reference = signals.get(topic);
        return reference == null ? null : reference.get();
    }

    private synchronized List<SharedNumberSignal> followed() {
        List<SharedNumberSignal> alive = new ArrayList<>();
        signals.values().forEach(it -> {
            SharedNumberSignal signal = it.get();
            if (signal != null) {
                alive.add(signal);
            }
        });
        return alive;
    }
}
