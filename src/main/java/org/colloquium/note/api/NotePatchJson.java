package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import org.colloquium.common.api.Patch;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.Visibility;
import org.jspecify.annotations.Nullable;

/** What a PATCH of a note may hold. */
record NotePatchJson(
        @Nullable String markdown,

        @Schema(allowableValues = {"group", "private"}) @Nullable String visibility) {
    static NoteEdit edit(Patch<NotePatchJson> body, @Nullable Integer version) {
        NotePatchJson then = body.value();
        return new NoteEdit(
                body.has("markdown") ? Objects.requireNonNullElse(then.markdown(), "") : null,
                body.has("visibility") ? Visibility.of(Objects.requireNonNullElse(then.visibility(), "")) : null,
                version);
    }
}
