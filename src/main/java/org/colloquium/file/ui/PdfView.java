package org.colloquium.file.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Parts;
import org.colloquium.file.PdfDetails;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfPlace;
import org.colloquium.group.GroupDetails;
import org.colloquium.group.GroupService;
import org.colloquium.paper.PaperDetails;
import org.colloquium.paper.PaperId;

/** A PDF of a paper, the newest unless the address names one: pages in the middle, features in the margin. */
@Route("g/:slug/papers/:paper/pdf/:file?")
@PermitAll
class PdfView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final GroupService groups;
    private final PdfDesk desk;
    private String title = "PDF";

    PdfView(GroupService groups, PdfDesk desk) {
        this.groups = groups;
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        GroupDetails group = groups.open(event.getRouteParameters().get("slug").orElse(""));
        PaperDetails paper = desk.papers()
                .find(PaperId.of(event.getRouteParameters().get("paper").orElse("")));
        if (!paper.group().equals(group.id())) {
            throw new NotFoundException(); // another group's, even if the reader is in both
        }
        List<PdfDetails> versions = desk.pdfs().list(paper.id());
        if (versions.isEmpty() && event.getRouteParameters().get("file").isEmpty()) {
            event.forwardTo(group.place().path("papers/" + paper.id())); // where one is uploaded
            return;
        }
        PdfDetails pdf = event.getRouteParameters()
                .get("file")
                .map(PdfId::of)
                .map(named -> named(versions, named))
                .orElseGet(() -> versions.stream().findFirst().orElseThrow(NotFoundException::new));
        title = paper.titleText();
        removeAll();
        PdfHead head = new PdfHead(desk, group, paper, pdf, versions);
        PdfViewer viewer = viewer(group, paper, pdf, place(event, pdf));
        desk.tops().forEach(it -> it.above(group, paper.id(), pdf.id(), viewer).ifPresent(head::add));
        add(Parts.page("pdf-read", head, viewer));
    }

    private static PdfDetails named(List<PdfDetails> versions, PdfId named) {
        return versions.stream().filter(it -> it.id().equals(named)).findFirst().orElseThrow(NotFoundException::new);
    }

    /** The page that the address names, else where this reader stopped. */
    private PdfPlace place(BeforeEnterEvent event, PdfDetails pdf) {
        Optional<String> page = event.getLocation().getQueryParameters().getSingleParameter("page");
        return page.filter(it -> it.matches("\\d{1,6}"))
                .map(it -> new PdfPlace(Integer.parseInt(it), 0))
                .orElseGet(() -> desk.places().of(pdf.id()));
    }

    private PdfViewer viewer(GroupDetails group, PaperDetails paper, PdfDetails pdf, PdfPlace start) {
        PdfViewer viewer = new PdfViewer(new PdfBytes(desk.pdfs(), pdf.id()), start);
        viewer.addPlaceListener(place -> {
            try {
                desk.places().keep(pdf.id(), place);
            } catch (NotFoundException e) {
                // removed while somebody reads it: there is no place to remember any more
            }
        });
        for (PdfMargin margin : desk.margins()) {
            margin.beside(group, paper.id(), pdf.id(), viewer).ifPresent(viewer::addBeside);
        }
        return viewer;
    }

    @Override
    public String getPageTitle() {
        return title + " \u00b7 PDF \u00b7 Colloquium";
    }
}
