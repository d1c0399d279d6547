package org.colloquium.assignment.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Comparator;
import java.util.List;
import org.colloquium.assignment.Assignee;
import org.colloquium.assignment.Turns;
import org.colloquium.common.ui.Faces;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;

/** Each member's turns of a season, a line a role: a full square for one had, an empty one for one ahead. */
class Balance extends UnorderedList {
    private static final int MOST_SQUARES = 10;

    Balance(Iterable<Assignee> people, List<Turns> season) {
        addClassNames("people", "why", "balance");
        people.forEach(who -> {
            List<Turns> turns = season.stream()
                    .filter(it -> it.member().equals(who.id()))
                    .sorted(Comparator.comparing(Turns::role))
                    .toList();
            if (who.eligible() || !turns.isEmpty()) {
                add(item(who, turns));
            }
        });
    }

    private static ListItem item(Assignee who, List<Turns> turns) {
        Span name = new Span(who.call());
        if (who.me()) {
            name.addClassName("you");
        }
        ListItem item = new ListItem(Faces.of(who.name(), who.colour()), name);
        if (turns.isEmpty()) {
            item.add(new Paragraph("No turn."));
        }
        turns.forEach(it -> {
            Paragraph line = new Paragraph(Words.sentence(it.role().name()) + ": " + words(it));
            line.addClassName("turns");
            line.add(squares(it));
            item.add(line);
        });
        if (!who.member()) {
            item.add(new Paragraph("No longer a member."));
        }
        return item;
    }

    /** "Two had, one ahead". */
    static String words(Turns turns) {
        return turns.had() == 0
                ? Words.number(turns.ahead()) + " ahead"
                : Words.number(turns.had()) + " had"
                        + (turns.ahead() == 0 ? "" : ", " + Words.number(turns.ahead()) + " ahead");
    }

    private static Span squares(Turns turns) {
        Span load = Parts.text("load", "");
        load.getElement().setAttribute("aria-hidden", "true"); // the words say the same
        for (int i = 0; i < Math.min(turns.had() + turns.ahead(), MOST_SQUARES); i++) {
            Element square = new Element("i");
            if (i >= turns.had()) {
                square.getClassList().add("new");
            }
            load.getElement().appendChild(square);
        }
        return load;
    }
}
