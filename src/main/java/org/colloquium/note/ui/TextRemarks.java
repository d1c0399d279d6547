package org.colloquium.note.ui;

import org.colloquium.note.TextDetails;

/** The line below a text that says what is particular about it. */
final class TextRemarks {
    private TextRemarks() {}

    static String of(TextDetails text, String noun, String aside) {
        if (text.deleted()) {
            return "This " + noun + " was deleted by its author.";
        }
        if (text.hidden()) {
            return text.markdown() == null
                    ? "A moderator has hidden this " + noun + "."
                    : "Hidden by a moderator, seen by its author and the moderators: " + text.hiddenReason();
        }
        return aside;
    }
}
