package org.colloquium.digest.format;

import org.jspecify.annotations.Nullable;

/**
 * Lines of a digest that belong to no paper, and why, in a sentence.
 *
 * @param part the part of a mail whose lines these are, see {@link Candidate#part()}
 */
public record LeftOver(
        int firstLine,
        int lastLine,
        String text,
        String reason,
        @Nullable String part) {

    public LeftOver {
        text = Storable.of(text);
        reason = Storable.of(reason);
    }

    public LeftOver(int firstLine, int lastLine, String text, String reason) {
        this(firstLine, lastLine, text, reason, null);
    }
}
