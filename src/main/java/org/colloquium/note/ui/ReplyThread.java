package org.colloquium.note.ui;

import com.vaadin.flow.component.html.Div;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TextDetails;
import org.jspecify.annotations.Nullable;

/** The replies under a note or annotation, and the form for another one. */
class ReplyThread extends Div {
    private static final int LONG_THREAD = 6;
    private static final int LATEST = 3;

    private final NotesPage page;
    private final LiveList<ReplyId, ReplyDetails> replies;
    private final Div earlier = new Div();
    private final Div form = new Div();
    private NoteDetails note;
    private @Nullable ReplyForm reply;

    ReplyThread(NoteDetails note, NotesPage page) {
        this.note = note;
        this.page = page;
        replies = new LiveList<>(ReplyDetails::id, it -> new ReplyItem(it, page));
        replies.addClassName("replies");
        add(earlier, replies, form);
        show(note);
        fold();
    }

    void show(NoteDetails now) {
        note = now;
        replies.show(now.replies());
    }

    void gone() {
        replies.removeAll();
    }

    boolean isBusy() {
        return reply != null || items().anyMatch(ReplyItem::isBusy);
    }

    /** Whether somebody types here: a reply field alone is no reason to stay. */
    boolean isTyped() {
        return reply != null && !reply.field.isEmpty() || items().anyMatch(ReplyItem::isBusy);
    }

    boolean mayReply() {
        TextDetails text = note.text();
        return page.group().may(Action.WRITE) && !text.deleted() && !text.hidden();
    }

    ReplyForm openReply() {
        if (reply == null) {
            String author = note.text().mine() ? "yourself" : note.text().name();
            reply = new ReplyForm(page.writing(), note.id(), author, this::write, this::closeReply);
            form.add(reply);
        }
        return reply;
    }

    /** Gives a draft that was left by a reload its field back. */
    void reopen(String draft) {
        if (draft.equals(ReplyForm.key(note.id())) && mayReply()) {
            openReply();
        }
        items().forEach(it -> it.reopen(draft));
    }

    /** Whether the address names a reply in it. */
    boolean holds(String anchor) {
        return items().anyMatch(it -> anchor.equals(it.getId().orElse("")));
    }

    /** Shows all of it. */
    void unfold() {
        replies.getChildren().forEach(it -> it.setVisible(true));
        earlier.removeAll();
    }

    private Stream<ReplyItem> items() {
        return replies.getChildren().map(ReplyItem.class::cast);
    }

    private void write(String markdown) {
        page.desk().replies().write(note.id(), markdown);
    }

    private void closeReply() {
        reply = null;
        form.removeAll();
        page.reload().run();
    }

    /** Of a thread that is long when the page opens, the latest replies. */
    private void fold() {
        int early = note.replies().size() - LATEST;
        if (note.replies().size() >= LONG_THREAD) {
            replies.getChildren().limit(early).forEach(it -> it.setVisible(false));
            earlier.add(Parts.plain("Show " + Words.figure(early, "earlier reply", "earlier replies"), this::unfold));
        }
    }
}
