package org.colloquium.presence.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.file.PdfId;
import org.colloquium.file.ui.PdfTop;
import org.colloquium.file.ui.PdfViewer;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/**
 * Who is on a paper, at the head of its page and of its PDFs; a listener so that the frontend build finds what it uses.
 */
@org.springframework.stereotype.Component
class PresenceOnPaper implements PaperSection, PdfTop, VaadinServiceInitListener {
    private final PresenceDesk desk;

    PresenceOnPaper(PresenceDesk desk) {
        this.desk = desk;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Side side() {
        return Side.HEAD;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        return Optional.of(new Readers(desk, group, paper, new OnPaper(group, paper)));
    }

    @Override
    public Optional<Component> above(GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer) {
        return Optional.of(new Readers(desk, group, paper, new OnPdf(group, paper, file, viewer)));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
