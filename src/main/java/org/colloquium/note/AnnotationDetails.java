package org.colloquium.note;

import java.io.Serializable;
import org.colloquium.note.anchor.Anchored;

/**
 * An annotation with its thread, as one reader sees it.
 *
 * @param target the passage as it was when somebody selected it
 * @param anchor where it stands now, over the same text as {@code target}
 */
public record AnnotationDetails(NoteDetails note, Target target, Anchored anchor) implements Serializable {
    public NoteId id() {
        return note.id();
    }
}
