package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Stream;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.Meaning;
import org.colloquium.note.NoteDetails;
import org.colloquium.note.NoteEdit;
import org.colloquium.note.TextDetails;
import org.colloquium.note.Visibility;
import org.colloquium.note.anchor.Anchored;
import org.jspecify.annotations.Nullable;

/** A thread beside the passage that it speaks of; only the open one shows its replies and what can be done with it. */
class AnnotationItem extends LiveItem<Placed> {
    private final AnnotationsPage page;
    private final TextPanel panel;
    private final ReplyThread thread;
    private final Span number = Parts.text("n", "");
    private final Div passage = Parts.classed("passage");
    private final Span marks = Parts.meta("");
    private final Button more = Parts.plain("", this::open);
    private final Div marking = new Div();
    private Placed placed;

    AnnotationItem(Placed placed, AnnotationsPage page) {
        this.placed = placed;
        this.page = page;
        NoteDetails note = placed.annotation().note();
        NoteActs acts = new NoteActs(
                page.desk().notes(), note.id(), "annotation", page.thread().writing());
        panel = new TextPanel(acts, note.text(), page.desk().desk().texts(), page.group(), page.reload());
        panel.frame(number, marks);
        thread = new ReplyThread(note, page.thread());
        more.addClassName("more");
        setId(acts.anchor());
        getElement().setAttribute("tabindex", "-1"); // a link leads here
        getElement().setAttribute("data-mark", note.id().toString());
        addClassNames("thread", "m" + placed.colour());
        add(passage, panel, marking, thread, more);
        getElement()
                .addEventListener("click", event -> open())
                .setFilter("!event.target.closest('a, button, vaadin-button, textarea, input')");
        show(placed);
    }

    @Override
    void show(Placed now) {
        placed = now;
        NoteDetails note = now.annotation().note();
        thread.show(note);
        number.setText(now.label());
        showMarks(note);
        boolean on = isOpen();
        panel.setQuiet(!on);
        panel.show(note.text(), aside(note), () -> verbs(note));
        showPassage(now.annotation());
        setClassName("on", on);
        setClassName("settled", note.settledAt() != null);
        setClassName("orphan", now.annotation().anchor().state() == Anchored.State.ORPHANED);
        int replies = note.replies().size();
        more.setText(Words.figure(replies, "reply", "replies"));
        more.setVisible(!on && replies > 0);
        if (on && thread.mayReply() && !note.text().deleted()) {
            thread.openReply();
        }
    }

    @Override
    boolean isBusy() {
        return panel.isBusy() || thread.isTyped() || marking.getComponentCount() > 0;
    }

    @Override
    void gone() {
        panel.gone();
        thread.gone();
    }

    void reopen(String draft) {
        thread.reopen(draft);
        panel.reopen(draft);
    }

    private boolean isOpen() {
        return page.isOpen(placed.annotation().id());
    }

    void open() {
        if (!isOpen()) {
            page.open(placed.annotation().id());
        }
    }

    private static String aside(NoteDetails note) {
        String state = note.visibility() == Visibility.PRIVATE ? "Private to you" : "";
        if (note.settledAt() == null) {
            return state;
        }
        return (state.isEmpty() ? "" : state + ". ") + (asks(note) ? "Answered" : "Resolved");
    }

    private static boolean asks(NoteDetails note) {
        return note.marking().meaning() == Meaning.QUESTION;
    }

    private List<Button> verbs(NoteDetails note) {
        TextDetails text = note.text();
        boolean writes = page.group().may(Action.WRITE) && !text.deleted();
        Stream<Button> settling = writes ? Stream.of(settling(note)) : Stream.of();
        Stream<Button> sharing = writes && text.mine() && note.visibility() == Visibility.PRIVATE
                ? Stream.of(panel.verb("Share with the group", () -> share(note)))
                : Stream.of();
        Stream<Button> changing =
                writes && text.mine() ? Stream.of(panel.verb("Colour and tags", () -> mark(note))) : Stream.of();
        Stream<Button> putting = writes && text.mine() && isLost()
                ? Stream.of(panel.verb("Put it on a passage", () -> page.put(placed.annotation())))
                : Stream.of();
        return Stream.of(settling, sharing, changing, putting).flatMap(it -> it).toList();
    }

    private boolean isLost() {
        return placed.annotation().anchor().state() != Anchored.State.PLACED;
    }

    private Button settling(NoteDetails note) {
        if (note.settledAt() != null) {
            return panel.verb("Reopen", () -> act(() -> page.desk().notes().reopen(note.id())));
        }
        return panel.verb(
                asks(note) ? "Mark answered" : "Resolve",
                () -> act(() -> page.desk().notes().settle(note.id())));
    }

    private void share(NoteDetails note) {
        act(() -> page.desk().notes().edit(note.id(), new NoteEdit(null, Visibility.GROUP, null)));
    }

    private void act(Runnable act) {
        act.run();
        page.reload().run();
    }

    private void mark(NoteDetails note) {
        marking.removeAll();
        marking.add(new MarkingForm(
                note.marking(),
                page.names(),
                made -> {
                    page.mark(note.id(), made);
                    marking.removeAll();
                    page.reload().run();
                },
                marking::removeAll));
    }

    private void showMarks(NoteDetails note) {
        @Nullable Meaning meaning = note.marking().meaning();
        Stream<String> meant = meaning == null
                ? Stream.of()
                : Stream.of(Words.sentence(page.names().of(meaning)));
        Stream<String> tags = note.marking().tags().stream().map(it -> "#" + it);
        marks.setText(String.join(" · ", Stream.concat(meant, tags).toList()));
        marks.setVisible(!marks.getText().isEmpty());
    }

    private void showPassage(AnnotationDetails annotation) {
        passage.removeAll();
        if (annotation.anchor().state() != Anchored.State.PLACED) {
            passage.add(new PassageChange(annotation, page.source()));
        }
        passage.setVisible(passage.getComponentCount() > 0);
    }
}
