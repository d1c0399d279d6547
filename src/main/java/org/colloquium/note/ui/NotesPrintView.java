package org.colloquium.note.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.colloquium.common.NotFoundException;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.note.NoteExport;
import org.colloquium.note.PaperNotes;
import org.colloquium.paper.PaperId;

/** A paper with its threads, for paper. */
@Route(value = "g/:slug/papers/:paper/print", autoLayout = false)
@StyleSheet("note.css")
@StyleSheet("exchange.css")
@PermitAll
class NotesPrintView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final NoteExport exports;
    private String title = "Paper";

    NotesPrintView(GroupService groups, NoteExport exports) {
        this.groups = groups;
        this.exports = exports;
        addClassName("print");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        PaperNotes notes =
                exports.of(PaperId.of(event.getRouteParameters().get("paper").orElse("")));
        if (!notes.paper().group().equals(group.id())) {
            throw new NotFoundException(); // another group's, even if the reader is in both
        }
        title = notes.paper().titleText();
        removeAll();
        add(new PrintedNotes(group, notes));
    }

    @Override
    public String getPageTitle() {
        return title + " · Colloquium";
    }
}
