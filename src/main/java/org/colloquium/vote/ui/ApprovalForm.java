package org.colloquium.vote.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.colloquium.common.ui.Words;
import org.colloquium.vote.BallotPaper;
import org.colloquium.vote.count.Approvals;

/** A box for each paper. */
class ApprovalForm extends AnswerForm {
    private final Map<String, Checkbox> boxes = new LinkedHashMap<>();

    ApprovalForm(PaperLines papers, Runnable changed) {
        super(changed);
        UnorderedList rows = PaperLines.list("approvals");
        papers.ballot().papers().forEach(it -> rows.add(PaperLines.row(box(it), papers.of(it))));
        add(rows);
    }

    private Checkbox box(BallotPaper paper) {
        Checkbox box = new Checkbox();
        box.setAriaLabel(paper.title());
        box.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                tell();
            }
        });
        boxes.put(paper.id().toString(), box);
        return box;
    }

    @Override
    void show(Map<String, ?> answer) {
        Set<String> approved = Set.copyOf(Approvals.in(answer));
        boxes.forEach((paper, box) -> box.setValue(approved.contains(paper)));
    }

    private List<String> approved() {
        return boxes.entrySet().stream()
                .filter(it -> it.getValue().getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    Map<String, Object> answer() {
        return new Approvals(approved()).json();
    }

    @Override
    String summary() {
        int approved = approved().size();
        return (approved == 0 ? "none" : Words.number(approved)) + " approved";
    }
}
