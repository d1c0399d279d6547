package org.colloquium.paper.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.colloquium.account.Person;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.FieldOrigin;
import org.colloquium.paper.PaperField;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.SeenIn;

/** Where the fields of a paper come from, read only when somebody asks. */
class Origins extends Div {
    private final PaperDesk desk;
    private final GroupDetails group;
    private final PaperId paper;
    private final Button toggle = Parts.plain("Where this comes from", this::turn);
    private final UnorderedList list = new UnorderedList();

    Origins(PaperDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        addClassName("origins");
        list.addClassName("meta");
        add(list);
        open(false);
    }

    /** Brings it up to date where it is open. */
    void show() {
        if (list.isVisible()) {
            fill();
        }
    }

    /** The button that opens and closes them, for the row of the paper's acts. */
    Button toggle() {
        return toggle;
    }

    private void turn() {
        open(!list.isVisible());
    }

    private void open(boolean open) {
        list.setVisible(open);
        toggle.getElement().setAttribute("aria-expanded", String.valueOf(open));
        if (open) {
            fill();
        }
    }

    /** One line for all fields that come from one place. */
    private void fill() {
        Map<FieldOrigin, List<FieldOrigin>> places = desk.papers().origins(paper).stream()
                .collect(Collectors.groupingBy(it -> it.of(PaperField.TITLE), LinkedHashMap::new, Collectors.toList()));
        list.removeAll();
        places.values().forEach(it -> list.add(row(it)));
    }

    private ListItem row(List<FieldOrigin> fields) {
        FieldOrigin first = fields.getFirst();
        String names = fields.stream().map(it -> it.field().words()).collect(Collectors.joining(", "));
        ListItem row = new ListItem(Parts.text("", Words.sentence(names) + ": "));
        SeenIn.Sighting digest = first.digest();
        if (digest != null) {
            row.add("from ");
            row.add(Parts.link(
                    digest.path(), "the digest of " + Times.in(group.zone()).date(digest.day(group.zone()))));
            row.add(", line " + first.line());
        } else if (first.register() != null) {
            row.add("from " + first.register()
                    + (first.at() == null ? "" : ", " + Times.here().moment(first.at())));
        } else {
            row.add(first.corrected() ? "corrected by " : "added by ");
            row.add(person(first.by())
                    + (first.at() == null ? "" : ", " + Times.here().moment(first.at())));
        }
        if (first.merged() != null) {
            row.add(", through a merged paper");
        }
        return row;
    }

    private static String person(@org.jspecify.annotations.Nullable Person by) {
        return by == null ? "somebody" : by.name();
    }
}
