package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.Objects;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.count.DotVoting;

/** Dots for each paper out of a budget, with what is left in sight. */
class DotsForm extends PointsForm {
    private final DotVoting method;
    private final int budget;
    private final boolean quadratic;
    private final Span left = Parts.text("left", "");

    DotsForm(PaperLines papers, Runnable changed) {
        super(papers, "Dots", changed);
        quadratic = MethodWords.isQuadratic(papers.ballot());
        method = MethodWords.dots(papers.ballot());
        budget = method.budget(papers.ballot().question());
        Paragraph line = new Paragraph(left);
        line.addClassName("budget");
        line.getElement().setAttribute("role", "status");
        addComponentAsFirst(line);
        fit();
    }

    @Override
    final void fit() {
        long rest = budget - spent();
        left.setText(rest + " of " + budget + (quadratic ? " credits" : " dots") + " left");
        fields().forEach(it -> it.setMax((int) most(it, rest)));
    }

    /** As many as can be paid for with what is left and what this paper has already. */
    private long most(IntegerField field, long rest) {
        long payable = rest + method.cost(dots(field));
        return quadratic ? (long) Math.floor(Math.sqrt(Math.max(0, payable))) : Math.max(0, payable);
    }

    private long spent() {
        return given().values().stream().mapToLong(method::cost).sum();
    }

    private static int dots(IntegerField field) {
        return Objects.requireNonNullElse(field.getValue(), 0);
    }

    @Override
    String summary() {
        int dots = given().values().stream().mapToInt(it -> it).sum();
        return Words.count(dots, "dot", "dots") + " given"
                + (quadratic && dots > 0 ? " for " + Words.count(spent(), "credit", "credits") : "");
    }
}
