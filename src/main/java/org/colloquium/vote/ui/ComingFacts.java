package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotDetails;
import org.jspecify.annotations.Nullable;

/** What is agreed about a ballot that is not open yet. */
class ComingFacts extends Div {
    void show(BallotDetails ballot) {
        removeAll();
        Times times = Times.here();
        add(Parts.facts(List.of(
                "Method",
                MethodWords.method(ballot),
                "Opens",
                hour(ballot.opensAt(), times, "when an organiser opens it"),
                "Closes",
                hour(ballot.closesAt(), times, "when an organiser closes it"))));
        add(new Paragraph(TermsWords.ties(ballot)));
        add(new Paragraph(TermsWords.secrecy(ballot.terms())));
        TermsWords.course(ballot).forEach(it -> add(new Paragraph(it)));
        add(new Paragraph("Who may vote is settled when it opens: everybody who is a member by then, guests aside."));
    }

    private static String hour(@Nullable Instant at, Times times, String otherwise) {
        return Words.sentence(at == null ? otherwise : times.moment(at));
    }
}
