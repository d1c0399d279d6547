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

    /** What its mark is called by those who do not see it. */
    String title() {
        return "Annotation " + label + ", by "
                + (colour == 0 ? "you" : annotation.note().text().name());
    }
}
