package org.colloquium.note.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.account.CurrentUser;
import org.colloquium.file.PdfId;
import org.colloquium.file.ui.PdfMargin;
import org.colloquium.file.ui.PdfViewer;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** The threads beside a PDF; a listener for the same reason as {@link NotesOnPaper}. */
@org.springframework.stereotype.Component
class AnnotationsOnPdf implements PdfMargin, VaadinServiceInitListener {
    private final AnnotationDesk desk;
    private final CurrentUser currentUser;

    AnnotationsOnPdf(AnnotationDesk desk, CurrentUser currentUser) {
        this.desk = desk;
        this.currentUser = currentUser;
    }

    @Override
    public Optional<Component> beside(GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer) {
        return Optional.of(new PdfThreads(desk, currentUser.id(), group, paper, file, viewer));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
