package org.colloquium.vote.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.vote.Nominating;
import org.colloquium.vote.NominationService;

/** Proposes papers for one of the ballots that take nominations. */
class ProposeDialog extends Dialog {
    private final NominationService nominations;
    private final GroupDetails group;
    private final List<PaperId> papers;
    private final Problem problem = new Problem();
    private final Select<Nominating> ballot = new Select<>();

    ProposeDialog(NominationService nominations, GroupDetails group, List<PaperId> papers) {
        this.nominations = nominations;
        this.group = group;
        this.papers = papers;
        List<Nominating> running = nominations.running(group.id());
        setHeaderTitle("Put on a ballot");
        setWidth("34rem");
        if (running.isEmpty()) {
            add(new Paragraph("No ballot takes nominations now. An organiser starts one."));
            getFooter().add(Parts.primary("Close", this::close));
            return;
        }
        ballot.setLabel("Propose it for");
        ballot.setItems(running);
        ballot.setItemLabelGenerator(Nominating::title);
        ballot.setValue(running.getFirst());
        ballot.setWidthFull();
        add(Parts.classed("ballot-form", problem, ballot));
        getFooter().add(Parts.plain("Cancel", this::close), Parts.primary("Propose", this::propose));
    }

    /** Those that are on it already stay as they are. */
    private void propose() {
        Nominating chosen = ballot.getValue();
        boolean done = problem.free(() -> {
            ConflictException refused = null;
            int put = 0;
            for (PaperId paper : papers) {
                try {
                    nominations.propose(chosen.id(), paper);
                    put++;
                } catch (ConflictException e) {
                    refused = e;
                }
            }
            if (put == 0 && refused != null) {
                throw refused;
            }
        });
        if (done) {
            close();
            UI.getCurrent().navigate(BallotWords.path(group.place(), chosen.id()));
        }
    }
}
