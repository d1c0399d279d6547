package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.note.NewNote;
import org.colloquium.note.Visibility;
import org.jspecify.annotations.Nullable;

/** A note as its author sends it; without a visibility the group reads it. */
record NewNoteJson(
        @Schema(requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String markdown,

        @Schema(allowableValues = {"group", "private"}) @Nullable String visibility) {
    NewNote words() {
        return new NewNote(markdown, visibility == null ? Visibility.GROUP : Visibility.of(visibility));
    }
}
