package org.colloquium.file.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.colloquium.file.PdfId;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** What a feature says above the pages of a PDF, below its title, contributed as a bean. */
public interface PdfTop {
    /**
     * Built anew for each page that is opened.
     *
     * @param viewer to go to pages in
     * @return nothing when there is nothing to say
     */
    Optional<Component> above(GroupDetails group, PaperId paper, PdfId file, PdfViewer viewer);
}
