package org.colloquium.paper.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.colloquium.common.ConflictException;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.PaperSummary;
import org.springframework.security.access.AccessDeniedException;

/** Chooses the paper that is the same work as this one. */
class MergeDialog extends Dialog {
    private final PaperDesk desk;
    private final PaperDetails paper;
    private final java.util.function.Consumer<PaperId> merged;
    private final Problem problem = new Problem();
    private final PaperPicker other;

    /** @param merged told which paper was merged into this one */
    MergeDialog(PaperDesk desk, GroupDetails group, PaperDetails paper, java.util.function.Consumer<PaperId> merged) {
        this.desk = desk;
        this.paper = paper;
        this.merged = merged;
        other = new PaperPicker("The same work as", group.id(), desk.titles());
        other.setWidthFull();
        other.setRequiredIndicatorVisible(true);
        setHeaderTitle("Merge with another paper");
        setWidth("36rem");
        setCloseOnOutsideClick(false);
        Paragraph what =
                new Paragraph("The other paper leaves the list, and its notes, votes, assignments and meetings show"
                        + " here. Taking them apart gives back to each what it had.");
        add(Parts.classed("form", problem, other, what));
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Merge", this::merge));
    }

    private void merge() {
        PaperSummary chosen = other.getValue();
        other.setInvalid(chosen == null);
        if (chosen == null) {
            other.setErrorMessage("Choose the paper that is the same work.");
            return;
        }
        problem.setVisible(false);
        try {
            desk.merging().merge(paper.id(), chosen.id());
            close();
            merged.accept(chosen.id());
        } catch (InvalidInputException | ConflictException | AccessDeniedException e) {
            problem.say(String.valueOf(e.getMessage()));
        } catch (NotFoundException e) {
            problem.say("That paper is no longer in the library.");
        }
    }
}
