package org.colloquium.assignment.ui;

import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import org.colloquium.common.ui.Words;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.BulkAction;
import org.springframework.stereotype.Component;

/** Assigns the papers chosen in the library. */
@Component
class AssignPapers implements BulkAction {
    private final Desk desk;

    AssignPapers(Desk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Assign";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Action action() {
        return Action.ORGANISE;
    }

    /** What was assigned shows on none of the library's rows, so it is said once. */
    @Override
    public void run(GroupDetails group, List<PaperId> papers) {
        desk.assign(
                        group,
                        papers,
                        null,
                        null,
                        made -> Notification.show(
                                Words.sentence(Words.count(made.size(), "assignment", "assignments")) + " made.",
                                5000,
                                Notification.Position.BOTTOM_START))
                .open();
    }
}
