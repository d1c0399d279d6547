package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.colloquium.common.ui.Parts;
import org.colloquium.vote.BallotDetails;

/** From what the lot of a ballot was drawn, for whoever draws it again; nothing where none was. */
class DrawnLot extends Paragraph {
    DrawnLot(BallotDetails ballot) {
        String seed = ballot.tieSeed();
        setVisible(seed != null);
        if (seed != null) {
            addClassName("digest");
            add(new Span("The lot is drawn from: "), Parts.text("raw", seed));
        }
    }
}
