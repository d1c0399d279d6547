package org.colloquium.note;

import java.io.Serializable;
import java.util.UUID;
import org.colloquium.note.anchor.Selectors;
import org.jspecify.annotations.Nullable;

/**
 * The passage that an annotation speaks of, as it was when somebody selected it.
 *
 * @param kind the text it is a passage of
 * @param file the PDF, null for the abstract, and for a PDF that has been removed
 * @param selectors the words and their position in code points over the text as its source wrote it
 * @param page of the PDF, from 1; null for the abstract, or where nobody knows
 */
public record Target(
        Kind kind,
        @Nullable UUID file,
        Selectors selectors,
        @Nullable Integer page) implements Serializable {

    /** The texts of a paper. */
    public enum Kind {
        ABSTRACT,
        PDF
    }
}
