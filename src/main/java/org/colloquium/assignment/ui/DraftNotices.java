package org.colloquium.assignment.ui;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.assignment.ProposalBoard;
import org.colloquium.assignment.propose.Rule;
import org.colloquium.common.ui.Icon;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** What stands above a draft: who sees it, and the rules that it breaks. */
final class DraftNotices {
    private DraftNotices() {}

    static Div of(ProposalBoard board) {
        Paragraph words = new Paragraph();
        Span seen = Parts.text("strong", "A proposal, seen by organisers only.");
        words.add(
                seen,
                new Text(" Nothing is sent before you publish."),
                Parts.text("beside-key", " Who has an empty square is proposed."));
        Div notices = new Div(Parts.classed("notice draft", new Icon("pencil"), words));
        List<Rule> broken = board.broken();
        if (!broken.isEmpty()) {
            UnorderedList rules = new UnorderedList();
            broken.forEach(it -> rules.add(new ListItem(board.names().of(it))));
            Div said = new Div(
                    new Paragraph(Words.sentence(Words.count(broken.size(), "rule is broken:", "rules are broken:"))),
                    rules);
            notices.add(Parts.classed("notice broken", new Icon("alert"), said));
        }
        notices.addClassName("draft-notices");
        return notices;
    }
}
