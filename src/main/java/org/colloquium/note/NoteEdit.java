package org.colloquium.note;

import org.jspecify.annotations.Nullable;

/**
 * A change to a note.
 *
 * @param markdown the new text, null to leave it
 * @param visibility who may read it from now on, null to leave it
 * @param version the version the author had before them, null to overwrite whatever is there
 */
public record NoteEdit(
        @Nullable String markdown,
        @Nullable Visibility visibility,
        @Nullable Integer version) {}
