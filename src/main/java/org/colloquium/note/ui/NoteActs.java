package org.colloquium.note.ui;

import org.colloquium.common.NotFoundException;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.TextDetails;

/**
 * What can be done with a note or annotation.
 *
 * @param noun which of them it is
 */
record NoteActs(NoteService notes, NoteId id, String noun, Writing writing) implements TextActs {
    @Override
    public String anchor() {
        return "note-" + id;
    }

    @Override
    public TextDetails find() {
        TextDetails text = notes.find(id).text();
        if (text.deleted()) {
            throw new NotFoundException();
        }
        return text;
    }

    @Override
    public void edit(String markdown, int version) {
        notes.edit(id, new NoteEdit(markdown, null, version));
    }

    @Override
    public void delete() {
        notes.delete(id, null);
    }

    @Override
    public void restore() {
        notes.restore(id);
    }

    @Override
    public void hide(String reason) {
        notes.hide(id, reason);
    }

    @Override
    public void unhide() {
        notes.unhide(id);
    }
}
