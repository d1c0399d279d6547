package org.colloquium.vote.ui;

import java.util.List;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.BulkAction;
import org.colloquium.vote.NominationService;
import org.springframework.stereotype.Component;

/** In the library: proposes the chosen papers for a ballot that takes nominations. */
@Component
class ProposeForBallot implements BulkAction {
    private final NominationService nominations;

    ProposeForBallot(NominationService nominations) {
        this.nominations = nominations;
    }

    @Override
    public String label() {
        return "Propose for a ballot";
    }

    @Override
    public int order() {
        return 11;
    }

    @Override
    public Action action() {
        return Action.VOTE;
    }

    @Override
    public void run(GroupDetails group, List<PaperId> papers) {
        new ProposeDialog(nominations, group, papers).open();
    }
}
