package org.colloquium.note;

import java.util.UUID;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/**
 * The passage that somebody has selected, by its words, by its position, or by both.
 *
 * @param file the PDF, null for the abstract
 * @param position in code points over the text as its source wrote it
 * @param page of the PDF, from 1, null for the abstract, or where nobody knows
 */
public record NewTarget(
        Target.Kind kind,
        @Nullable UUID file,
        @Nullable Quote quote,
        @Nullable Span position,
        @Nullable Integer page) {

    /** A passage of the abstract. */
    public static NewTarget inAbstract(@Nullable Quote quote, @Nullable Span position) {
        return new NewTarget(Target.Kind.ABSTRACT, null, quote, position, null);
    }
}
