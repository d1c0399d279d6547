package org.colloquium.file.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Optional;
import org.colloquium.file.PdfFetch;
import org.colloquium.file.PdfLimits;
import org.colloquium.file.PdfService;
import org.colloquium.file.PdfUpload;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/** The PDFs on the page of their paper; a listener so that the frontend build finds what it uses. */
@org.springframework.stereotype.Component
record PdfSection(PdfService pdfs, PdfFetch fetch, PdfUpload uploads, PdfLimits limits, Live live)
        implements PaperSection, VaadinServiceInitListener {
    @Override
    public int order() {
        return 60;
    }

    @Override
    public Side side() {
        return Side.MARGIN;
    }

    @Override
    public Optional<Component> section(GroupDetails group, PaperId paper) {
        return Optional.of(new PdfPart(this, group, paper));
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {}
}
