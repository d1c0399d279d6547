package org.colloquium.sharedpage.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.sharedpage.Sitting;

/** Who wrote on the page when, and the page as it was after that. */
class PageHistory extends Div {
    private final transient PageDesk desk;
    private final transient GroupDetails group;
    private final PaperId paper;
    private final Runnable restored;
    private final UnorderedList list = new UnorderedList();
    private transient List<Sitting> shown = List.of();

    PageHistory(PageDesk desk, GroupDetails group, PaperId paper, Runnable restored) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        this.restored = restored;
        addClassName("page-history");
        list.getElement().setAttribute("aria-label", "History of the page");
        add(list);
        setVisible(false);
    }

    void toggle() {
        setVisible(!isVisible());
        reload();
    }

    void close() {
        setVisible(false);
        list.removeAll();
        shown = List.of();
    }

    void reload() {
        List<Sitting> now = isVisible() ? desk.pages().history(paper) : shown;
        if (!now.equals(shown)) {
            shown = now;
            list.removeAll();
            now.forEach(it -> list.add(row(it)));
        }
    }

    private Component row(Sitting sitting) {
        String when = when(sitting);
        boolean mine = sitting.by().id().equals(desk.currentUser().id());
        String who = mine ? "You" : sitting.by().name();
        var open = Parts.plain(
                "Show the page as it was",
                () -> new AsItWasDialog(desk, group, paper, sitting, who + ", " + when, restored).open());
        open.setAriaLabel("Show the page as it was after " + who + ", " + when);
        return new ListItem(Parts.text("", who), Parts.meta(when), open);
    }

    private static String when(Sitting sitting) {
        Times times = Times.here();
        String began = times.moment(sitting.began());
        String ended = times.moment(sitting.ended());
        if (began.equals(ended)) {
            return began;
        }
        boolean sameDay = times.day(sitting.began()).equals(times.day(sitting.ended()));
        return began + " to " + (sameDay ? times.hour(sitting.ended()) : ended);
    }
}
