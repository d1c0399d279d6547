package org.colloquium.paper;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text as PostgreSQL can keep it: every character but NUL, and no half of a surrogate pair. */
final class StoredText {
    private StoredText() {}

    static @Nullable String cleanOrNull(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    static String clean(String text) {
        byte[] bytes = text.replace('\0', '\uFFFD').getBytes(StandardCharsets.UTF_8);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
