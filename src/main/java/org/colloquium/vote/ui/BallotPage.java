package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Main;
import java.util.List;
import org.colloquium.group.GroupDetails;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.Voter;

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

    /** Shows who has voted by now, where that is shown. */
    void showTurnout(List<Voter> voters) {}

    /** What the page is called. */
    String name(BallotDetails ballot) {
        return ballot.title();
    }
}
