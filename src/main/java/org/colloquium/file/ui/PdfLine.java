package org.colloquium.file.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.colloquium.common.ui.Parts;
import org.colloquium.file.PdfDetails;
import org.colloquium.file.PdfId;
import org.colloquium.file.TextState;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperId;

/** One version of the PDF: what it is, and what can be done with it. */
class PdfLine extends ListItem {
    PdfLine(
            PdfSection desk,
            GroupDetails group,
            PaperId paper,
            PdfDetails pdf,
            boolean newest,
            Consumer<PdfId> remove) {
        Div acts = new Div();
        acts.addClassName("pdf-acts");
        acts.add(Parts.link(
                newest ? PdfWords.path(group, paper) : PdfWords.path(group, paper, pdf.id()),
                newest ? "Read the PDF" : "Read this one"));
        acts.add(new PdfDownload(desk.pdfs(), pdf.id(), newest ? "Download the PDF" : "Download"));
        if (group.may(Action.UNDO_IMPORT)) {
            acts.add(Parts.plain("Remove", () -> remove.accept(pdf.id())));
        }
        Span about = Parts.meta(PdfWords.about(pdf, group));
        about.getElement().setAttribute("dir", "auto");
        add(acts, about);
        if (pdf.text() != TextState.THERE) {
            add(Parts.meta(pdf.text() == TextState.FAILED ? pdf.textProblem() : "Its text is being read."));
        }
    }
}
