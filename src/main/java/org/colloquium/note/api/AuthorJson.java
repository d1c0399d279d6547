package org.colloquium.note.api;

import org.colloquium.note.TextDetails;

/** Who wrote it. */
record AuthorJson(String id, String name) {
    static AuthorJson of(TextDetails text) {
        return new AuthorJson(text.author().toString(), text.name());
    }
}
