package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.ReplyDetails;
import org.colloquium.note.ReplyId;
import org.colloquium.note.TextDetails;
import org.colloquium.note.Visibility;
import org.jspecify.annotations.Nullable;

/** A note with its thread. */
class NoteItem extends LiveItem<NoteDetails> {
    private static final int LONG_THREAD = 6;
    private static final int LATEST = 3;

    private final NotesPage page;
    private final TextPanel panel;
    private final LiveList<ReplyId, ReplyDetails> replies;
    private final Div earlier = new Div();
    private final Div form = new Div();
    private NoteDetails note;
    private @Nullable ReplyForm reply;

    NoteItem(NoteDetails note, NotesPage page, int colour) {
        this.note = note;
        this.page = page;
        NoteActs acts = new NoteActs(page.desk().notes(), note.id());
        panel = new TextPanel(acts, note.text(), page.group(), page.reload());
        replies = new LiveList<>(ReplyDetails::id, it -> new ReplyItem(it, page));
        replies.addClassName("replies");
        setId(acts.anchor());
        getElement().setAttribute("tabindex", "-1"); // a link leads here
        add(Faces.of(note.text().name(), colour), new Div(panel, earlier, replies, form));
        show(note);
        fold();
    }

    @Override
    void show(NoteDetails now) {
        note = now;
        boolean isPrivate = now.visibility() == Visibility.PRIVATE;
        panel.show(
                now.text(),
                isPrivate ? "Private to you" : "",
                () -> Stream.concat(replyVerb(), shareVerb(isPrivate)).toList());
        replies.show(now.replies());
    }

    @Override
    boolean isBusy() {
        return panel.isBusy() || reply != null || replyItems().anyMatch(ReplyItem::isBusy);
    }

    @Override
    void gone() {
        panel.gone();
        replies.show(List.of());
    }

    /** Gives a draft that was left by a reload its field back. */
    void reopen(String draft) {
        if (draft.equals(ReplyForm.key(note.id())) && mayReply()) {
            openReply();
        }
        panel.reopen(draft);
        replyItems().forEach(it -> it.reopen(draft));
    }

    /** Whether the address names this note, or a reply to it. */
    boolean holds(String anchor) {
        return anchor.equals(getId().orElse(""))
                || replyItems().anyMatch(it -> anchor.equals(it.getId().orElse("")));
    }

    /** Shows the whole thread. */
    void unfold() {
        replies.getChildren().forEach(it -> it.setVisible(true));
        earlier.removeAll();
    }

    private Stream<ReplyItem> replyItems() {
        return replies.getChildren().map(ReplyItem.class::cast);
    }

    private ReplyForm openReply() {
        if (reply == null) {
            String author = note.text().mine() ? "yourself" : note.text().name();
            reply = new ReplyForm(note.id(), author, this::write, this::closeReply);
            form.add(reply);
        }
        return reply;
    }

    private void write(String markdown) {
        page.desk().replies().write(note.id(), markdown);
    }

    private void closeReply() {
        reply = null;
        form.removeAll();
        page.reload().run();
    }

    private Stream<Button> replyVerb() {
        return mayReply()
                ? Stream.of(panel.verb("Reply", () -> openReply().field.focus()))
                : Stream.of();
    }

    private boolean mayReply() {
        TextDetails text = note.text();
        return page.group().may(Action.WRITE) && !text.deleted() && !text.hidden();
    }

    private Stream<Button> shareVerb(boolean isPrivate) {
        return isPrivate ? Stream.of(panel.verb("Share with the group", this::share)) : Stream.of();
    }

    private void share() {
        page.desk().notes().edit(note.id(), new NoteEdit(null, Visibility.GROUP, null));
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
