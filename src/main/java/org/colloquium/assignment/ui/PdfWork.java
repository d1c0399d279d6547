package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.assignment.AssignmentService;
import org.colloquium.file.PdfId;
import org.colloquium.file.ui.PdfTop;
import org.colloquium.file.ui.PdfViewer;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** Whoever opens a paper's PDF has begun what they have to do with it, as by opening its page. */
@org.springframework.stereotype.Component
class PdfWork implements PdfTop {
    private final AssignmentService assignments;

    PdfWork(AssignmentService assignments) {
        this.assignments = assignments;
    }

    @Override
    public Optional<Component> above(GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer) {
        if (group.may(Action.ANSWER_ASSIGNMENT)) {
            assignments.opened(paper);
        }
        return Optional.empty();
    }
}
