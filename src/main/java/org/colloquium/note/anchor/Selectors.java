package org.colloquium.note.anchor;

import org.jspecify.annotations.Nullable;

/** What is known of a marked passage: its words and, if known, where it stood. */
public record Selectors(Quote quote, @Nullable Span position) {

    /** Describes a passage of a text. */
    public static Selectors of(String text, Span span) {
        return new Selectors(Quote.of(text, span), span);
    }
}
