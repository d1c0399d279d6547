package org.colloquium.vote.ui;

import com.vaadin.flow.component.UI;
import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.BulkAction;
import org.springframework.stereotype.Component;

/** In the library: starts a ballot with the chosen papers. */
@Component
class PutOnBallot implements BulkAction {
    private final BallotDesk desk;

    PutOnBallot(BallotDesk desk) {
        this.desk = desk;
    }

    @Override
    public String label() {
        return "Put on a ballot";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Action action() {
        return Action.ORGANISE;
    }

    @Override
    public void run(GroupDetails group, List<PaperId> papers) {
        new NewBallotDialog(
                        desk,
                        group,
                        papers,
                        made -> UI.getCurrent().navigate(BallotWords.path(group.place(), made.id())))
                .open();
    }
}
