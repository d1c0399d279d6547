package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.colloquium.common.ui.GroupPlace;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotDetails;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.count.Form;

/** How an open ballot stands, where the group agreed to see it. */
final class SoFar {
    private SoFar() {}

    static void show(Section section, GroupPlace group, BallotDetails ballot, Optional<BallotResult> standing) {
        section.removeAll();
        section.add(new H2("So far"));
        if (standing.isEmpty()) {
            section.add(new Paragraph("There are too few votes to show how it stands."));
            return;
        }
        BallotResult now = standing.get();
        section.add(ballot.form() == Form.APPROVALS ? new Tally(group, now, List.of(), null) : new Bars(group, now));
        Paragraph note = new Paragraph(
                votes(now) + " Above the heavy line stands who would be chosen. It is not over, and votes given to"
                        + " another member come in at the close.");
        note.addClassNames("meta", "note");
        section.add(note);
    }

    private static String votes(BallotResult now) {
        String abstained =
                now.abstentions() == 0 ? "" : ", and " + Words.count(now.abstentions(), "abstention", "abstentions");
        return Words.sentence(Words.count(now.count().votes(), "vote is", "votes are")) + " in it" + abstained + ".";
    }
}
