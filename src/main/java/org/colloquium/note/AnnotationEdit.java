package org.colloquium.note;

import org.jspecify.annotations.Nullable;

/**
 * A change to an annotation.
 *
 * @param words the changes that every note can have; empty words leave a highlight alone
 * @param marking what it says beside its words from now on, null to leave it
 * @param target the passage that it is put on by hand, null to leave it
 */
public record AnnotationEdit(
        NoteEdit words, @Nullable Marking marking, @Nullable NewTarget target) {}
