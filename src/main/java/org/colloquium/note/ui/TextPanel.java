package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.colloquium.common.ConflictException;
import org.colloquium.common.Markup;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.SafeHtml;
import org.colloquium.common.ui.Times;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.TextDetails;
import org.jspecify.annotations.Nullable;

/** Who wrote, when, what, and what the reader can do with it; the same for notes and replies. */
class TextPanel extends Div {
    private final TextActs acts;
    private final TextDesk desk;
    private final GroupDetails group;
    private final Runnable reload;
    private final Div byline = Parts.classed("line-and-time");
    private final HtmlComponent name = new HtmlComponent("b");
    private final HtmlComponent time = new HtmlComponent("time");
    private final Button edited = Parts.plain("edited", this::showHistory);
    private final Div words = Parts.classed("words");
    private final Div remark = Parts.classed("meta");
    private final ReactionLine reactions;
    private final Div verbs = Parts.classed("acts verbs");
    private final Div notice = new Div();
    private final Div form = new Div();

    private TextDetails text;
    private @Nullable Component before;
    private @Nullable Component after;
    private @Nullable String rendered;
    private @Nullable String verbsFor;
    private boolean isQuiet;
    private @Nullable EditForm edit;
    private boolean offersUndo;

    /** @param reload brings the whole list up to date after an act */
    TextPanel(TextActs acts, TextDetails text, TextDesk desk, GroupDetails group, Runnable reload) {
        this.acts = acts;
        this.desk = desk;
        this.text = text;
        this.group = group;
        this.reload = reload;
        reactions = new ReactionLine(desk.reactions(), acts, reload);
        addClassName("text");
        name.getElement().setAttribute("dir", "auto");
        time.addClassName("meta");
        edited.addClassName("edited");
        add(byline, words, remark, form, notice, reactions, verbs);
    }

    /** What stands before the author's name, and after the time. */
    void frame(Component before, Component after) {
        this.before = before;
        this.after = after;
    }

    /**
     * @param aside what stands below the words beside the panel's own remarks, may be empty
     * @param more makes the verbs of the row around, which come first
     */
    void show(TextDetails now, String aside, Supplier<List<Button>> more) {
        text = now;
        if (offersUndo && !now.deleted()) {
            offersUndo = false;
            notice.removeAll();
        }
        showByline();
        showWords();
        String said = TextRemarks.of(now, acts.noun(), aside);
        remark.setText(said);
        remark.setVisible(!said.isEmpty() && !offersUndo);
        remark.setClassName("due", now.hidden() && now.markdown() != null);
        reactions.show(now, isBeforeAll());
        showVerbs(more);
        if (edit != null) {
            edit.changedTo(now);
        }
    }

    /** From when it is shown next it offers nothing to do: a page of many threads has one at work. */
    void setQuiet(boolean quiet) {
        isQuiet = quiet;
    }

    boolean isBusy() {
        return edit != null || offersUndo;
    }

    /** The text is not there any more. */
    void gone() {
        words.setVisible(false);
        verbs.setVisible(false);
        reactions.setVisible(false);
        remark.setVisible(!offersUndo);
        remark.setText("This " + acts.noun() + " is no longer here.");
    }

    /** Gives a draft that was left by a reload its field back. */
    void reopen(String draft) {
        if (draft.equals(acts.key()) && mayEdit()) {
            openEdit();
        }
    }

    private EditForm openEdit() {
        if (edit == null) {
            edit = new EditForm(acts, text, this::stopEditing);
            form.add(edit);
            words.setVisible(false);
            verbs.setVisible(false);
        }
        return edit;
    }

    private boolean mayEdit() {
        return text.mine() && !text.deleted() && group.may(Action.WRITE);
    }

    private void stopEditing() {
        edit = null;
        form.removeAll();
        reload.run();
    }

    /** Changed in place: the way to its history may have the focus. */
    private void showByline() {
        if (byline.getComponentCount() == 0) {
            Stream.of(before, name, Parts.classed("when", time, edited), after)
                    .filter(Objects::nonNull)
                    .forEach(byline::add);
        }
        boolean hasHistory = text.versions() > 0;
        name.getElement().setText(text.mine() ? "You" : text.name());
        time.getElement()
                .setText(Times.here().ago(text.writtenAt()) + (text.editedAt() == null || hasHistory ? "" : ", edited"))
                .setAttribute("datetime", text.writtenAt().toString());
        edited.setVisible(hasHistory);
        edited.setAriaLabel("edited: the versions of " + whose());
    }

    private void showHistory() {
        act(() -> new HistoryDialog(whose(), desk.versions().list(acts.id())).open());
    }

    private void showWords() {
        if (!Objects.equals(rendered, text.markdown())) {
            rendered = text.markdown();
            words.removeAll();
            if (rendered != null && !rendered.isEmpty()) {
                words.add(new SafeHtml(Markup.markdown(rendered, text.references())));
            }
        }
        words.setVisible(edit == null); // empty rather than invisible: what is invisible keeps its words in the browser
    }

    /** Built anew only when they are others: one of them may have the focus. */
    private void showVerbs(Supplier<List<Button>> more) {
        List<Button> wanted = isQuiet
                ? List.of()
                : Stream.concat(more.get().stream(), ownVerbs().stream()).toList();
        String labels = wanted.stream().map(Button::getText).collect(Collectors.joining(","));
        if (!labels.equals(verbsFor)) {
            verbsFor = labels;
            verbs.removeAll();
            verbs.add(wanted.toArray(Button[]::new));
        }
        verbs.setVisible(!text.deleted() && edit == null && verbs.getComponentCount() > 0);
    }

    private List<Button> ownVerbs() {
        Stream<Button> reacting = isBeforeAll() ? Stream.of(reactions.opener()) : Stream.of();
        return Stream.concat(reacting, text.mine() ? authorsVerbs() : othersVerbs())
                .toList();
    }

    private Stream<Button> authorsVerbs() {
        return mayEdit()
                ? Stream.of(verb("Edit", () -> openEdit().field.focus()), verb("Delete", this::delete))
                : Stream.of();
    }

    private Stream<Button> othersVerbs() {
        if (group.may(Action.MODERATE)) {
            return Stream.of(
                    text.hidden()
                            ? verb("Show to all again", () -> act(acts::unhide))
                            : verb(
                                    "Hide",
                                    () -> ReasonDialog.hiding(text.name(), acts.noun(), acts::hide, reload)
                                            .open()));
        }
        return isBeforeAll() ? Stream.of(verb("Report", this::report)) : Stream.of();
    }

    /** Whether the whole group reads these words, and the reader can say something to them. */
    private boolean isBeforeAll() {
        return group.may(Action.WRITE) && text.shared() && !text.hidden() && text.markdown() != null;
    }

    private void report() {
        ReasonDialog.reporting(
                        text.name(), acts.noun(), reason -> desk.reports().report(acts.id(), reason), () -> {
                            notice.removeAll();
                            notice.add(Notices.quiet("Reported. The group’s organisers and owners will look at it."));
                        })
                .open();
    }

    /** A quiet button whose name also says whose text it is about. */
    Button verb(String label, Runnable act) {
        Button verb = Parts.plain(label, act);
        verb.setAriaLabel(label + ": " + whose());
        return verb;
    }

    private String whose() {
        return (text.mine() ? "your " : text.name() + "’s ") + acts.noun();
    }

    private void delete() {
        Button undo = Parts.button("Undo", () -> act(acts::restore));
        act(() -> {
            acts.delete();
            offersUndo = true; // before the list is read again, which would take the row away
            notice.add(Notices.quiet("Your " + acts.noun() + " was deleted.", undo));
        });
        undo.focus();
    }

    private void act(Runnable act) {
        notice.removeAll();
        try {
            act.run();
        } catch (ConflictException | NotFoundException e) {
            notice.add(Notices.error(String.valueOf(e.getMessage())));
        }
        reload.run();
    }
}
