package org.colloquium.file.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.file.PdfId;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** What a feature puts beside the pages of a PDF, contributed as a bean; it scrolls along with them. */
public interface PdfMargin {
    /**
     * Built anew for each page that is opened.
     *
     * @param viewer to mark passages in, and to hear of selections
     * @return nothing when there is nothing to say and nothing to do
     */
    Optional<Component> beside(GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer);
}
