package org.colloquium.vote.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.vote.BallotId;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.OtherCount;
import org.colloquium.vote.ShortTitles;

/** What other methods would have chosen by the same votes, counted when it is asked for. */
class OtherMethods extends Div {
    private final BallotDesk desk;
    private final BallotId ballot;
    private final Errand errand = new Errand();
    private final Button ask = Parts.button("Count by other methods", this::count);
    private final Div answer = new Div();

    OtherMethods(BallotDesk desk, BallotId ballot) {
        this.desk = desk;
        this.ballot = ballot;
        answer.getElement().setAttribute("aria-live", "polite");
        Paragraph remark =
                new Paragraph("The same votes, counted otherwise. It binds nobody: the method was chosen before.");
        add(remark, ask, errand, answer);
    }

    private void count() {
        ask.setEnabled(false);
        errand.start(
                "Counting by other methods",
                sign -> desk.votes().others(ballot),
                this::show,
                failed -> answer.setText("It could not be counted just now. Try again in a moment."),
                () -> ask.setEnabled(true));
    }

    private void show(List<OtherCount> others) {
        ask.setVisible(false);
        answer.removeAll();
        List<String> facts = new ArrayList<>();
        others.forEach(it -> {
            facts.add(name(it));
            facts.add(it.same() ? "the same" : titles(it.winners()));
        });
        answer.add(facts.isEmpty() ? new Paragraph("No other method reads votes of this form.") : Parts.facts(facts));
    }

    private static String name(OtherCount other) {
        Object by = other.options().get("by");
        return MethodWords.of(other.method()).label() + (by == null ? "" : ", by " + by);
    }

    private static String titles(List<BallotPaper> winners) {
        return String.join(
                ", ", ShortTitles.of(winners.stream().map(BallotPaper::title).toList()));
    }
}
