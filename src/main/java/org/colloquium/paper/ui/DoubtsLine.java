package org.colloquium.paper.ui;

import com.vaadin.flow.component.html.Div;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.group.GroupDetails;

/** Above the library: how many pairs of papers wait for somebody to say whether they are one work. */
class DoubtsLine extends Div {
    private final LibraryDesk desk;
    private final GroupDetails group;

    DoubtsLine(LibraryDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        addClassNames("doubts", "meta");
    }

    void show() {
        int count = desk.papers().merging().countDoubts(group.id());
        removeAll();
        setVisible(count > 0);
        if (count > 0) {
            add(Parts.link(
                    group.place().path("library/doubts"),
                    Words.figure(count, "pair", "pairs") + " might be the same work"));
        }
    }
}
