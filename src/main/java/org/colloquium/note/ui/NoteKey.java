package org.colloquium.note.ui;

import com.vaadin.flow.component.dialog.Dialog;
import java.util.function.Consumer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.ImageService;
import org.colloquium.note.NewNote;
import org.colloquium.note.NoteId;
import org.colloquium.note.NoteService;
import org.colloquium.note.WritingService;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperTitles;
import org.colloquium.paper.ui.PaperKey;
import org.springframework.stereotype.Component;

/** Asks for a note on a paper. */
@Component
class NoteKey implements PaperKey {
    private final NoteService notes;
    private final PaperTitles papers;
    private final WritingService writing;
    private final ImageService images;

    NoteKey(NoteService notes, PaperTitles papers, WritingService writing, ImageService images) {
        this.notes = notes;
        this.papers = papers;
        this.writing = writing;
        this.images = images;
    }

    @Override
    public String cap() {
        return "N";
    }

    @Override
    public String does() {
        return "note";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Action action() {
        return Action.WRITE;
    }

    @Override
    public void press(GroupDetails group, PaperId paper, Consumer<Done> done) {
        Dialog dialog = new Dialog();
        var found = papers.of(group.id(), java.util.List.of(paper)).get(paper);
        dialog.setHeaderTitle(found == null ? "Note" : "Note: " + found.title());
        dialog.setWidth("36rem");
        NoteForm form = new NoteForm(new Writing(writing, images, group.id()), paper, words -> {
            NoteId note = write(paper, words);
            dialog.close();
            done.accept(new Done("Noted", () -> notes.delete(note, null)));
        });
        dialog.add(form);
        dialog.open();
        form.field.focus();
    }

    private NoteId write(PaperId paper, NewNote words) {
        return notes.write(paper, words).id();
    }
}
