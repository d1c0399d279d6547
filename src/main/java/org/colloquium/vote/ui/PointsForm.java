package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.count.Form;

/** A number for each paper: typed, by plus and minus, or by the arrow keys. */
abstract class PointsForm extends AnswerForm {
    private final Map<String, IntegerField> fields = new LinkedHashMap<>();
    private final Form form;

    /** @param what the number is: "Marks" */
    PointsForm(PaperLines papers, String what, Runnable changed) {
        super(changed);
        this.form = papers.ballot().form();
        UnorderedList rows = PaperLines.list("points");
        papers.ballot().papers().forEach(it -> rows.add(PaperLines.row(papers.of(it), field(what, it))));
        add(rows);
    }

    private IntegerField field(String what, BallotPaper paper) {
        IntegerField field = new IntegerField();
        field.setAriaLabel(what + ": " + paper.title());
        field.setMin(0);
        field.setStepButtonsVisible(true);
        field.setWidth("7.5rem");
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell();
            }
        });
        fields.put(paper.id().toString(), field);
        return field;
    }

    @Override
    void show(Map<String, ?> answer) {
        Map<?, ?> given = answer.get(form.field()) instanceof Map<?, ?> it ? it : Map.of();
        fields.forEach((paper, field) -> {
            field.setValue(given.get(paper) instanceof Number it ? (Integer) it.intValue() : null);
            field.setInvalid(false);
        });
        fit();
    }

    /** Sets how far each field may go now. */
    abstract void fit();

    Map<String, Integer> given() {
        Map<String, Integer> given = new LinkedHashMap<>();
        fields.forEach((paper, field) -> {
            if (field.getValue() != null) {
                given.put(paper, field.getValue());
            }
        });
        return given;
    }

    Iterable<IntegerField> fields() {
        return fields.values();
    }

    @Override
    Map<String, Object> answer() {
        return Map.of(form.field(), given());
    }
}
