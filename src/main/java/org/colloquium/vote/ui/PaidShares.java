package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.MyVote;
import org.colloquium.vote.count.Figures;

/** For each seat which votes paid for it, or bear it, and how much: a piece a vote, under its letter. */
class PaidShares extends OrderedList {
    private static final int MOST_LETTERS = 24;

    private final BallotResult result;
    private final int mine;

    /** @param mine the place of the reader's own vote, -1 for none */
    PaidShares(BallotResult result, int mine) {
        this.result = result;
        this.mine = mine;
        addClassName("shares");
        double most = result.count().figures().steps().stream()
                .mapToDouble(PaidShares::sum)
                .max()
                .orElse(1);
        result.count().figures().steps().forEach(it -> add(seat(it, most)));
    }

    private ListItem seat(Figures.Step step, double most) {
        Span pieces = Parts.text("pieces", "");
        pieces.getElement().setAttribute("aria-hidden", "true");
        step.payments().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(it -> pieces.getElement()
                        .appendChild(piece(it.getKey(), Figures.decimal(it.getValue()) / most, step)));
        Paragraph words = new Paragraph(words(step));
        words.addClassNames("meta");
        return new ListItem(Parts.text("name", result.names().apply(step.candidate())), pieces, words);
    }

    private Element piece(int vote, double share, Figures.Step step) {
        Element piece = new Element("i");
        piece.getStyle().set("width", Bars.percent(share));
        if (step.payments().size() <= MOST_LETTERS) {
            piece.setText(MyVote.letter(vote));
        }
        if (vote == mine) {
            piece.getClassList().add("me");
        }
        return piece;
    }

    private static double sum(Figures.Step step) {
        return step.payments().values().stream().mapToDouble(Figures::decimal).sum();
    }

    private String words(Figures.Step step) {
        if (step.payments().isEmpty()) {
            return step.supporters() == 0
                    ? "Nobody approves of it; the order of the papers decided."
                    : "Filled by the number of approvals, " + Words.number(step.supporters()) + ".";
        }
        String payers = Words.sentence(Words.count(step.payments().size(), "vote", "votes"));
        String own = step.payments().get(mine);
        return payers
                + (own == null ? "" : ", yours with " + Figures.rounded(own))
                + (step.phase().startsWith("completion") ? "; filled after nobody could pay any more." : ".");
    }
}
