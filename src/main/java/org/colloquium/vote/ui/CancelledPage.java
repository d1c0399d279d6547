package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;

/** A ballot that was given up. */
class CancelledPage extends BallotPage {
    CancelledPage(BallotDesk desk, GroupDetails group) {
        super(desk, group);
    }

    @Override
    void show(BallotDetails ballot) {
        removeAll();
        UnorderedList papers = new UnorderedList();
        papers.addClassName("rows");
        ballot.papers()
                .forEach(it -> papers.add(new ListItem(
                        Parts.classed("row", Parts.title(BallotWords.path(group.place(), it.id()), it.title())))));
        String when = ballot.closedAt() == null ? "" : " " + Times.here().moment(ballot.closedAt());
        add(
                Parts.head(
                        ballot.title(), "An organiser cancelled this ballot" + when + ". Votes cast on it are gone."),
                Parts.middle(Parts.section("It asked about", papers)));
    }
}
