package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class FormatsTest {
    private static final Recogniser GOOD = new Fake("good", () -> new Guess(0.5, "It is good."));

    @Test
    void namesARecogniserThatFailsAndAsksTheOthers() {
        Recogniser broken = new Fake("broken", () -> {
            throw new IllegalStateException("never shown");
        });
        Recognition found = read(List.of(broken, GOOD));
        assertThat(found.format()).isEqualTo("good");
        assertThat(found.warnings())
                .containsExactly("The recogniser for broken texts failed on this text and was left out.");
    }

    @Test
    void waitsNoLongerThanItHasPatience() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Recogniser slow = new Fake("slow", () -> {
            try {
                Thread.sleep(Duration.ofMinutes(1));
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new Guess(1, "Too late.");
        });
        Recognition found = read(List.of(slow, GOOD));
        assertThat(found.format()).isEqualTo("good");
        assertThat(found.warnings()).singleElement().asString().contains("slow texts took longer than");
        interrupted.await();
    }

    @Test
    void letsTheFirstOfEquallySureOnesRead() {
        assertThat(read(List.of(new Fake("first", () -> new Guess(0.5, "")), GOOD))
                        .format())
                .isEqualTo("first");
    }

    private static Recognition read(List<Recogniser> recognisers) {
        return new Formats(recognisers, Duration.ofSeconds(1)).read(DigestSource.ofText("Some text"));
    }

    private record Fake(String format, java.util.function.Supplier<Guess> answer) implements Recogniser {
        @Override
        public String name() {
            return format + " texts";
        }

        @Override
        public Guess guess(DigestSource source) {
            return answer.get();
        }

        @Override
        public Recognition recognise(DigestSource source) {
            return new Recognition(format, "", List.of(), List.of(), Map.of(), List.of(), null);
        }
    }
}
