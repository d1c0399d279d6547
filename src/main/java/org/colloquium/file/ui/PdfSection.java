package org.colloquium.file.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.file.PdfFetch;
import org.colloquium.file.PdfService;
import org.colloquium.group.GroupDetails;
import org.colloquium.live.Live;
import org.colloquium.paper.PaperId;
import org.colloquium.paper.ui.PaperSection;

/** The PDF on the page of its paper. */
@org.springframework.stereotype.Component
record PdfSection(PdfService pdfs, PdfFetch fetch, Live live) implements PaperSection {
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
}
