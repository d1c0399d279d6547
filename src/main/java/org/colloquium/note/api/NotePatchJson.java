package org.colloquium.note.api;

import io.swagger.v3.oas.annotations.media.Schema;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.PatchBody;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.Visibility;
import org.jspecify.annotations.Nullable;

/** What a PATCH of a note may hold. */
record NotePatchJson(
        @Nullable String markdown,

        @Schema(allowableValues = {"group", "private"}) @Nullable String visibility) {
    static NoteEdit edit(PatchBody body, @Nullable Integer version) {
        return new NoteEdit(
                body.has("markdown") ? markdown(body) : null,
                body.has("visibility") ? visibility(body) : null,
                version);
    }

    private static String markdown(PatchBody body) {
        String markdown = body.text("markdown");
        return markdown == null ? "" : markdown;
    }

    private static Visibility visibility(PatchBody body) {
        String word = body.text("visibility");
        if (word == null) {
            throw new InvalidInputException("visibility", "A note's visibility is group or private.");
        }
        return Visibility.of(word);
    }
}
