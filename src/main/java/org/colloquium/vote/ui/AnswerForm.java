package org.colloquium.vote.ui;

import com.vaadin.flow.component.html.Div;
import java.util.Map;

/** Where a member answers, in the form that the ballot's method asks for. It tells of each change at once. */
abstract class AnswerForm extends Div {
    private final Runnable changed;

    AnswerForm(Runnable changed) {
        this.changed = changed;
    }

    static AnswerForm of(PaperLines papers, Runnable changed) {
        return switch (papers.ballot().form()) {
            case APPROVALS -> new ApprovalForm(papers, changed);
            case SCORES -> new ScoreForm(papers, changed);
            case DOTS -> new DotsForm(papers, changed);
            case RANKING -> new RankingForm(papers, changed);
        };
    }

    /** Shows an answer, as it was saved. */
    abstract void show(Map<String, ?> answer);

    /** The answer as it stands in the form. */
    abstract Map<String, Object> answer();

    /** What the form says, within a sentence: "two approved". */
    abstract String summary();

    void tell() {
        changed.run();
    }
}
