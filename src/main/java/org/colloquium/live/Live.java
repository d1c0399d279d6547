package org.colloquium.live;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.shared.Registration;
import com.vaadin.flow.signals.Signal;
import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets a view follow topics. The first load is the view's own, so that a refusal shows as an error page. */
@org.springframework.stereotype.Component
public class Live {
    private static final Logger log = LoggerFactory.getLogger(Live.class);

    private final Revisions revisions;

    Live(Revisions revisions) {
        this.revisions = revisions;
    }

    /**
     * Runs {@code reload} whenever one of the topics changes while the component is attached.
     *
     * @param reload reads again what this session's user may see; runs under the UI's lock as that user
     * @return ends the following early, for a view that stays while what it shows is exchanged
     */
    public Registration follow(Component component, Runnable reload, Topic... topics) {
        if (topics.length == 0) {
            return () -> {};
        }
        List<SharedNumberSignal> followed = Stream.of(topics).map(revisions::of).toList();
        List<Double> before = followed.stream().map(SharedNumberSignal::peek).toList();
        return Signal.effect(component, context -> {
            List<Double> now = followed.stream().map(SharedNumberSignal::get).toList();
            // The first run reloads only what changed since the view's own load; a later one may still read the old
            // number, but comes after the commit all the same.
            if (!context.isInitialRun() || !now.equals(before)) {
                Signal.untracked(() -> {
                    run(reload);
                    return true;
                });
            }
        });
    }

    /**
     * What many pages show of a topic that they follow, read once for all of them on this node after each change.
     *
     * @param kind tells it from what else is read of the topic
     * @param reading must not depend on who reads
     */
    public <T> T once(Topic topic, Class<T> kind, Supplier<T> reading) {
        return revisions.once(topic, kind, reading);
    }

    private static void run(Runnable reload) {
        try {
            reload.run();
        } catch (RuntimeException e) {
            log.debug("A page could not reload what it follows", e); // gone, or no longer this user's to see
        }
    }
}
