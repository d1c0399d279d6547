package org.colloquium.vote.ui;

import org.colloquium.common.ui.Words;
import org.colloquium.vote.count.Score;

/** A mark for each paper, or none. */
class ScoreForm extends PointsForm {
    private final int max;

    ScoreForm(PaperLines papers, Runnable changed) {
        super(papers, "Mark", changed);
        max = Score.max(papers.ballot().question());
        fit();
    }

    @Override
    final void fit() {
        fields().forEach(it -> it.setMax(max));
    }

    @Override
    String summary() {
        return Words.count(given().size(), "paper", "papers") + " marked";
    }
}
