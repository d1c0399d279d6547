package org.colloquium.file.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Tex;
import org.colloquium.file.PdfDetails;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.PaperDetails;

/** Which paper it is, the way back to it, and its other versions. */
class PdfHead extends Header {
    PdfHead(PdfDesk desk, GroupDetails group, PaperDetails paper, PdfDetails pdf, List<PdfDetails> versions) {
        addClassName("pdf-head");
        H1 title = new H1(Tex.of(paper.titleText()));
        Div line = Parts.classed("links");
        line.add(Parts.link(group.place().path("papers/" + paper.id()), "Back to the paper"));
        line.add(new PdfDownload(desk.pdfs(), pdf.id(), "Download"));
        if (versions.size() > 1) {
            line.add(chooser(group, paper, pdf, versions));
        } else {
            line.add(Parts.meta(PdfWords.about(pdf, group)));
        }
        add(title, line);
    }

    private static Select<PdfDetails> chooser(
            GroupDetails group, PaperDetails paper, PdfDetails pdf, List<PdfDetails> versions) {
        Select<PdfDetails> chooser = new Select<>();
        chooser.getElement().setProperty("accessibleName", "Version");
        chooser.setItems(versions);
        chooser.setItemLabelGenerator(it -> PdfWords.about(it, group));
        chooser.setValue(pdf);
        chooser.addValueChangeListener(change -> UI.getCurrent()
                .navigate(PdfWords.path(group, paper.id(), change.getValue().id())));
        return chooser;
    }
}
