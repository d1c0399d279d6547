package org.colloquium.sharedpage.yjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Against what Yjs itself wrote: three editors that learned of each other late, typed, deleted and undid. */
class SharedTextTest {
    private final Random random = new Random(11);

    @Test
    void comesToTheTextThatYjsComesTo() throws IOException {
        for (JsonNode run : runs()) {
            SharedText text = new SharedText();
            updates(run).forEach(text::apply);
            assertThat(text.text()).isEqualTo(run.get("text").asString());
            assertThat(of(bytes(run.get("state"))).text()).isEqualTo(text.text());
            assertThat(of(bytes(run.get("merged"))).text()).isEqualTo(text.text());
            assertThat(text.apply(bytes(run.get("state")))).as("anything new").isFalse();
        }
    }

    @Test
    void whatItWritesSaysTheSame() throws IOException {
        for (JsonNode run : runs()) {
            SharedText text = new SharedText();
            for (byte[] update : updates(run)) {
                text.apply(update);
                SharedText again = of(text.state());
                assertThat(again.text()).isEqualTo(text.text());
                assertThat(again.state()).isEqualTo(text.state());
                text = again;
            }
            assertThat(text.text()).isEqualTo(run.get("text").asString());
        }
    }

    @Test
    void anUpdateThatComesTooEarlyIsMissedAndNotLost() throws IOException {
        for (JsonNode run : runs()) {
            List<byte[]> waiting = new ArrayList<>(updates(run));
            Collections.shuffle(waiting, random);
            byte[] state = new SharedText().state();
            while (!waiting.isEmpty()) {
                List<byte[]> later = new ArrayList<>();
                for (byte[] update : waiting) {
                    SharedText text = of(state);
                    try {
                        text.apply(update);
                        state = text.state();
                    } catch (MissingUpdate e) {
                        later.add(update);
                    }
                }
                assertThat(later).hasSizeLessThan(waiting.size());
                waiting = later;
            }
            assertThat(of(state).text()).isEqualTo(run.get("text").asString());
        }
    }

    @Test
    void aChangeMadeHereKeepsWhatOthersWriteAtTheSameTime() {
        SharedText here = new SharedText();
        here.become("# Plan\n\nRead table 3.\nAsk Mei.\n", random);
        SharedText there = of(here.state());
        byte[] fromHere = here.become("# The plan\n\nRead table 3.\nAsk Mei and Max.\n", random);
        byte[] fromThere = there.become("# Plan\n\nRead all of table 3.\nAsk Mei.\nBring tea.\n", random);
        here.apply(fromThere);
        there.apply(fromHere);
        assertThat(here.text()).isEqualTo("# The plan\n\nRead all of table 3.\nAsk Mei and Max.\nBring tea.\n");
        assertThat(there.text()).isEqualTo(here.text());
        assertThat(there.state()).isEqualTo(here.state());
    }

    @Test
    void becomesAnyTextAtAll() {
        SharedText text = new SharedText();
        SharedText elsewhere = new SharedText();
        for (int i = 0; i < 400; i++) {
            String wanted = words();
            byte[] update = text.become(wanted, random);
            elsewhere.apply(update);
            assertThat(text.text()).isEqualTo(wanted);
            assertThat(elsewhere.text()).isEqualTo(wanted);
        }
        assertThat(text.become(text.text(), random)).isEqualTo(new byte[] {0, 0});
    }

    @Test
    void anythingElseIsRefusedAndNeverTakesLong() throws IOException {
        List<byte[]> updates = updates(runs().getFirst());
        for (int i = 0; i < 20_000; i++) {
            byte[] update = updates.get(random.nextInt(updates.size())).clone();
            for (int j = random.nextInt(3); j >= 0; j--) {
                update[random.nextInt(update.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = Arrays.copyOf(update, random.nextInt(update.length + 1));
            try {
                SharedText text = new SharedText();
                text.apply(random.nextBoolean() ? update : cut);
                of(text.state());
            } catch (MalformedUpdate | MissingUpdate e) {
                assertThat(e).hasMessageEndingWith(".");
            }
        }
    }

    @Test
    void formatsOtherTextsAndGapsAreRefused() {
        String[] refused = {
            "AQEBAAQBBW90aGVyAWEA", // another text
            "AQEBAAYBBHBhZ2UEYm9sZAR0cnVlAA==", // a format
            "AQEBAAUBBHBhZ2UBMQA=", // something embedded
            "AQEBAAAFAA==", // rubbish that was collected
            "AQEBAAoFAA==", // a gap
            "AQEBACQBBHBhZ2UBawFhAA==", // under a key
            "AQEBAIQBAAFhAA==", // behind itself
            "AQEBAAQBBHBhZ2UAAA==" // nothing
        };
        for (String it : refused) {
            assertThatThrownBy(() -> of(Base64.getDecoder().decode(it))).as(it).isInstanceOf(MalformedUpdate.class);
        }
    }

    private String words() {
        StringBuilder words = new StringBuilder();
        String[] parts = {"a", "b", "\n", "line\n", "😀", "漢", "😃 "};
        for (int i = random.nextInt(40); i > 0; i--) {
            words.append(parts[random.nextInt(parts.length)]);
        }
        return words.toString();
    }

    private static SharedText of(byte[] state) {
        SharedText text = new SharedText();
        text.apply(state);
        return text;
    }

    private static List<byte[]> updates(JsonNode run) {
        return run.get("updates").valueStream().map(SharedTextTest::bytes).toList();
    }

    private static byte[] bytes(JsonNode node) {
        return Base64.getDecoder().decode(node.asString());
    }

    private static List<JsonNode> runs() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(SharedTextTest.class.getResourceAsStream("written-by-yjs.json"))) {
            return new JsonMapper().readTree(file).valueStream().toList();
        }
    }
}
