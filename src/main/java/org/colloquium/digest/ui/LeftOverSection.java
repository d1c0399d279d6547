package org.colloquium.digest.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.format.LeftOver;

/** The lines that belong to no paper, as they stand in the source, each with the reason. */
final class LeftOverSection {
    private static final int MOST = 50;
    private static final int LONGEST = 400;

    private LeftOverSection() {}

    static Section of(List<LeftOver> leftOver) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("left");
        leftOver.stream().limit(MOST).forEach(it -> lines.add(new ListItem(words(it))));
        Section section = Parts.section("Left over, and why", lines);
        if (leftOver.size() > MOST) {
            section.add(Parts.meta(
                    String.format(Language.here(), "and %,d more, all in the source", leftOver.size() - MOST)));
        }
        return section;
    }

    private static Component[] words(LeftOver left) {
        Span raw = Parts.text("raw", DigestWords.beginning(left.text(), LONGEST));
        raw.getElement().setAttribute("dir", "auto");
        String where = left.firstLine() == left.lastLine()
                ? "Line " + left.firstLine()
                : "Lines " + left.firstLine() + " to " + left.lastLine();
        return new Component[] {raw, Parts.meta(where + ". " + left.reason())};
    }
}
