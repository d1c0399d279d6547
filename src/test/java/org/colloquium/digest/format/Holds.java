package org.colloquium.digest.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What must hold of any bytes whatever: an answer in time, no recogniser that fails, nothing that cannot be stored. */
final class Holds {
    private static final Duration MOST = Duration.ofSeconds(Boolean.getBoolean("colloquium.long") ? 20 : 40);

    private Holds() {}

    /** @param format null to have it found out */
    static void on(byte[] bytes, @Nullable String format) {
        String which = (format == null ? "" : format + " ") + shown(bytes);
        Recognition found = assertTimeoutPreemptively(MOST, () -> read(bytes, format), which);
        if (found == null) {
            return; // no text, and said so
        }
        assertThat(found.warnings()).as(which).noneMatch(it -> it.startsWith("The recogniser "));
        assertThat(found.candidates()).as(which).allMatch(it -> isStorable(it.rawTitle() + it.rawAbstract()));
        assertThat(found.leftOver()).as(which).allMatch(it -> isStorable(it.text()));
    }

    private static @Nullable Recognition read(byte[] bytes, @Nullable String format) {
        try {
            return format == null
                    ? Formats.recognise(bytes)
                    : Formats.recogniseAs(format, bytes).orElseThrow();
        } catch (UnreadableDigest refused) {
            assertThat(refused).hasMessageNotContaining("null");
            return null;
        }
    }

    private static boolean isStorable(String text) {
        return text.equals(Storable.of(text));
    }

    private static String shown(byte[] bytes) {
        return bytes.length > 3_000 ? bytes.length + " bytes" : HexFormat.of().formatHex(bytes);
    }
}
