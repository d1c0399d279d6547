package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Main;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;

/** What the page of a ballot shows in one of its states. */
abstract class BallotPage extends Main {
    final BallotDesk desk;
    final GroupDetails group;

    BallotPage(BallotDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        addClassName("page");
    }

    /** Shows the ballot as it is now, leaving alone what the reader is at. */
    abstract void show(BallotDetails ballot);

    /** What the page is called. */
    String name(BallotDetails ballot) {
        return ballot.title();
    }
}
