package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;

/** A ballot that was given up, or that too few voted on. */
class FruitlessPage extends BallotPage {
    FruitlessPage(BallotDesk desk, GroupDetails group) {
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
        add(Parts.head(ballot.title(), why(ballot)), Parts.middle(Parts.section("It asked about", papers)));
    }

    private static String why(BallotDetails ballot) {
        String when = ballot.closedAt() == null ? "" : " " + Times.here().moment(ballot.closedAt());
        return ballot.shortfall() == null
                ? "An organiser cancelled this ballot" + when + ". Votes cast on it are gone."
                : "It ended" + when + " without a result: " + ballot.shortfall().words()
                        + ". The votes were not counted, and are gone.";
    }
}
