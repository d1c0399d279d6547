package org.colloquium.note.ui;

import org.colloquium.group.GroupDetails;

/**
 * What the rows of a page of notes share.
 *
 * @param reload brings all of it up to date
 */
record NotesPage(NoteDesk desk, GroupDetails group, Runnable reload) {
    Writing writing() {
        return new Writing(desk.writing(), desk.texts().images(), group.id());
    }
}
