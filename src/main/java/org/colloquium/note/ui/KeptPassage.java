package org.colloquium.note.ui;

import org.colloquium.note.anchor.Quote;
import org.jspecify.annotations.Nullable;

/**
 * A passage as it is kept beside the draft of a comment on it: by its words, which find it again in whatever the text has
 * become.
 *
 * @param page of a PDF, null for an abstract
 */
record KeptPassage(Quote quote, @Nullable Integer page) {
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 4;

    /** What {@link #read} reads. */
    String text() {
        return String.join(BETWEEN, page == null ? "" : page.toString(), quote.exact(), quote.prefix(), quote.suffix());
    }

    /** @return null for what this program has not written */
    static @Nullable KeptPassage read(String text) {
        String[] parts = text.split(BETWEEN, -1);
        if (parts.length != PARTS || parts[1].isBlank() || !parts[0].matches("([1-9]\\d{0,5})?")) {
            return null;
        }
        return new KeptPassage(
                new Quote(parts[1], parts[2], parts[3]), parts[0].isEmpty() ? null : Integer.valueOf(parts[0]));
    }
}
