package org.colloquium.note.webannotation;

import java.util.List;
import org.colloquium.note.Marking;
import org.colloquium.note.Meaning;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Quote;
import org.colloquium.note.anchor.Span;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an annotation in JSON-LD; what it does not say is null.
 *
 * @param markdown its words, empty where it has a body without any
 * @param source what it is about, an address; null for whatever it was sent to
 * @param quote null where it has none, as {@code position} and {@code page} are
 */
public record ReadAnnotation(
        @Nullable String markdown,
        @Nullable List<String> tags,
        @Nullable Meaning meaning,
        @Nullable Visibility visibility,
        @Nullable String source,
        @Nullable Quote quote,
        @Nullable Span position,
        @Nullable Integer page) {

    /** What it says beside its words, for a new one. */
    public Marking marking() {
        return new Marking(meaning, tags == null ? List.of() : tags);
    }
}
