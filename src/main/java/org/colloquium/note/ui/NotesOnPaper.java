package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/**
 * The notes on the page of a paper. No route names them, and the frontend build only follows what routes and listeners
 * of this kind name: being one puts the section's scripts into the bundle.
 */
@org.springframework.stereotype.Component
class NotesOnPaper implements PaperSection, VaadinServiceInitListener {
    private final NoteDesk desk;
    private final CurrentUser currentUser;

    NotesOnPaper(NoteDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Side side() {
        return Side.MIDDLE;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        return Optional.of(new NotesSection(desk, currentUser.id(), group, paper));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
