package org.colloquium.paper.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.StaleVersionException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperFields;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;

/** Adds a paper by hand, or edits one. Who saves second sees what the first wrote, and keeps what was typed. */
class PaperDialog extends Dialog {
    private final PaperDesk desk;
    private final GroupDetails group;
    private final Problem problem = new Problem();
    private final PaperForm form = new PaperForm();
    private @Nullable PaperDetails seen;

    /** For a new paper. */
    PaperDialog(PaperDesk desk, GroupDetails group) {
        this(desk, group, "Add a paper");
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Add", this::add));
    }

    PaperDialog(PaperDesk desk, GroupDetails group, PaperId paper) {
        this(desk, group, "Edit the paper");
        PaperDetails now = desk.papers().find(paper);
        seen = now;
        form.show(now.fields());
        if (group.may(Action.UNDO_IMPORT)) {
            Button delete = Parts.plain("Delete", () -> confirm(now));
            delete.addThemeVariants(ButtonVariant.ERROR);
            delete.addClassName("far");
            getFooter().add(delete);
        }
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Save", this::save));
    }

    private PaperDialog(PaperDesk desk, GroupDetails group, String heading) {
        this.desk = desk;
        this.group = group;
        setHeaderTitle(heading);
        setWidth("40rem");
        setCloseOnOutsideClick(false);
        add(problem, form);
    }

    private void add() {
        attempt(() -> {
            PaperDetails made = desk.papers().add(group.id(), form.fields());
            close();
            UI.getCurrent().navigate(group.place().path("papers/" + made.id()));
        });
    }

    private void save() {
        PaperDetails before = seen;
        if (before != null) {
            attempt(() -> {
                PaperFields written = form.fields();
                desk.papers().edit(before.id(), it -> written, before.version());
                close();
            });
        }
    }

    private void confirm(PaperDetails paper) {
        ConfirmDialog ask = new ConfirmDialog();
        ask.setHeader("Delete this paper?");
        ask.setText("\u201c" + paper.titleText()
                + "\u201d leaves the library, with what members marked and remarked on it. This cannot be undone.");
        ask.setCancelable(true);
        ask.setConfirmText("Delete");
        ask.setConfirmButtonTheme("error primary");
        ask.addConfirmListener(it -> delete(paper));
        ask.open();
    }

    private void delete(PaperDetails paper) {
        attempt(() -> {
            desk.papers().delete(paper.id(), null);
            close();
            UI.getCurrent().navigate(group.place().path("library"));
        });
    }

    private void attempt(Runnable act) {
        problem.setVisible(false);
        try {
            act.run();
        } catch (StaleVersionException e) {
            conflict();
        } catch (InvalidInputException | ConflictException | AccessDeniedException e) {
            problem.say(String.valueOf(e.getMessage()));
        }
    }

    /** Saving again saves mine over theirs, after theirs was shown. */
    private void conflict() {
        PaperDetails before = seen;
        if (before != null) {
            PaperDetails theirs = desk.papers().find(before.id());
            seen = theirs;
            form.compare(theirs.fields());
            problem.say("Somebody else changed this paper meanwhile; nothing of yours is lost. Theirs stands below the"
                    + " fields that differ. Save again to put yours in its place.");
        }
    }
}
