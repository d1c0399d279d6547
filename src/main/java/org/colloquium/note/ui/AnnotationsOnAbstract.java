package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.AbstractText;
import org.colloquium.paper.ui.BesideAbstract;

/** The threads beside the abstract; a listener for the same reason as {@link NotesOnPaper}. */
@org.springframework.stereotype.Component
class AnnotationsOnAbstract implements BesideAbstract, VaadinServiceInitListener {
    private final AnnotationDesk desk;
    private final CurrentUser currentUser;

    AnnotationsOnAbstract(AnnotationDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Component> beside(GroupDetails group, PaperId paper, AbstractText text) {
        return Optional.of(new AnnotationsSection(desk, currentUser.id(), group, paper, text));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
