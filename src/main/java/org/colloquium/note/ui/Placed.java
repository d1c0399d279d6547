package org.colloquium.note.ui;

import java.io.Serializable;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.NoteId;

/**
 * An annotation as a page shows it.
 *
 * @param label the number that its passage and its thread have in common, empty without a passage
 * @param colour of its author, 0 for the reader
 */
record Placed(AnnotationDetails annotation, String label, int colour) implements Serializable {
    NoteId id() {
        return annotation.id();
    }

    /** Whether a text that names a note or a reply, such as the end of a link, names one of this thread. */
    boolean isNamedIn(String text) {
        return text.contains(id().toString())
                || annotation.note().replies().stream()
                        .anyMatch(it -> text.contains(it.id().toString()));
    }

    /** What its mark is called by those who do not see it. */
    String title() {
        return "Annotation " + label + ", by "
                + (colour == 0 ? "you" : annotation.note().text().name());
    }
}
