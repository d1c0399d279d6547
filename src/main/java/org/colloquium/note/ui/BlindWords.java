package org.colloquium.note.ui;

import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;

/** What stands in place of others' notes while they are hidden. */
final class BlindWords {
    private BlindWords() {}

    static String of(GroupDetails group) {
        return group.may(Action.WRITE)
                ? "What others have noted on this paper is hidden until you have published a note or a comment of your"
                        + " own, of 40 characters or more."
                : "This group writes before it reads: what is noted here is hidden from those who only read, as long as"
                        + " that holds.";
    }
}
