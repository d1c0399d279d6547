package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.colloquium.common.ui.Faces;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.Visibility;

/** A note with its thread. */
class NoteItem extends LiveItem<NoteDetails> {
    private final NotesPage page;
    private final TextPanel panel;
    private final ReplyThread thread;
    private NoteDetails note;

    NoteItem(NoteDetails note, NotesPage page, int colour) {
        this.note = note;
        this.page = page;
        NoteActs acts = new NoteActs(page.desk().notes(), note.id(), "note", page.writing());
        panel = new TextPanel(acts, note.text(), page.desk().texts(), page.group(), page.reload());
        thread = new ReplyThread(note, page);
        setId(acts.anchor());
        getElement().setAttribute("tabindex", "-1"); // a link leads here
        add(Faces.of(note.text().name(), colour), new Div(panel, thread));
        show(note);
    }

    @Override
    void show(NoteDetails now) {
        note = now;
        boolean isPrivate = now.visibility() == Visibility.PRIVATE;
        thread.show(now);
        panel.show(
                now.text(),
                isPrivate ? "Private to you" : "",
                () -> Stream.concat(replyVerb(), shareVerb(isPrivate)).toList());
    }

    @Override
    boolean isBusy() {
        return panel.isBusy() || thread.isBusy();
    }

    @Override
    void gone() {
        panel.gone();
        thread.gone();
    }

    /** Gives a draft that was left by a reload its field back. */
    void reopen(String draft) {
        thread.reopen(draft);
        panel.reopen(draft);
    }

    /** Whether the address names this note, or a reply to it. */
    boolean holds(String anchor) {
        return anchor.equals(getId().orElse("")) || thread.holds(anchor);
    }

    /** Shows the whole thread. */
    void unfold() {
        thread.unfold();
    }

    private Stream<Button> replyVerb() {
        return thread.mayReply()
                ? Stream.of(panel.verb("Reply", () -> thread.openReply().field.focus()))
                : Stream.of();
    }

    private Stream<Button> shareVerb(boolean isPrivate) {
        return isPrivate ? Stream.of(panel.verb("Share with the group", this::share)) : Stream.of();
    }

    private void share() {
        page.desk().notes().edit(note.id(), new NoteEdit(null, Visibility.GROUP, null));
        page.reload().run();
    }
}
