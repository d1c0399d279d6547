package org.colloquium.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.signals.shared.SharedNumberSignal;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.colloquium.Threads;
import org.junit.jupiter.api.Test;

class RevisionsTest {
    private final Revisions revisions = new Revisions();
    private final Topic topic = Topic.of("turnout", new UUID(1, 2));
    private final AtomicInteger readings = new AtomicInteger();

    @Test
    void whatIsFollowedIsReadOnceUntilItChanges() {
        SharedNumberSignal held = revisions.of(topic);
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(1);
        revisions.bump(topic);
        assertThat(read()).isEqualTo(2);
        revisions.bump(Topic.of("turnout", new UUID(3, 4)));
        assertThat(read()).isEqualTo(2);
        revisions.bumpAll();
        assertThat(read()).isEqualTo(3);
        assertThat(held).isSameAs(revisions.of(topic));
    }

    @Test
    void whatNobodyFollowsIsReadEachTime() {
        assertThat(read()).isEqualTo(1);
        assertThat(read()).isEqualTo(2);
    }

    @Test
    void anotherKindIsReadForItself() {
        SharedNumberSignal held = revisions.of(topic);
        assertThat(read()).isEqualTo(1);
        assertThat(revisions.once(topic, String.class, () -> "names")).isEqualTo("names");
        assertThat(read()).isEqualTo(1);
        assertThat(held).isNotNull();
    }

    @Test
    void whatFailsIsTriedAgain() {
        SharedNumberSignal held = revisions.of(topic);
        assertThatThrownBy(() -> revisions.once(topic, Integer.class, () -> {
                    throw new IllegalStateException("the database is away");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(read()).isEqualTo(1);
        assertThat(held).isNotNull();
    }

    @Test
    void whatChangesWhileItIsReadIsReadAgain() throws InterruptedException {
        SharedNumberSignal held = revisions.of(topic);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch changed = new CountDownLatch(1);
        Threads.race(
                () -> revisions.once(topic, Integer.class, () -> {
                    begun.countDown();
                    await(changed);
                    return readings.incrementAndGet();
                }),
                () -> {
                    await(begun);
                    revisions.bump(topic);
                    changed.countDown();
                    return 0;
                });
        assertThat(read()).isEqualTo(2);
        assertThat(held).isNotNull();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int read() {
        return revisions.once(topic, Integer.class, readings::incrementAndGet);
    }
}
