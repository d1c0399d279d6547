package org.colloquium.file.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.file.PdfChanged;
import org.colloquium.file.PdfDetails;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfUpload;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperId;
import org.springframework.security.access.AccessDeniedException;

/** The PDFs of a paper, the newest first, and what brings one more. */
@StyleSheet("pdf.css")
class PdfPart extends Section {
    private final transient PdfSection desk;
    private final transient GroupDetails group;
    private final PaperId paper;
    private final UnorderedList there = new UnorderedList();
    private final Div offer = Parts.classed("acts");
    private final Errand fetching = new Errand();
    private final Div said = Parts.classed("came-to");

    PdfPart(PdfSection desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        there.addClassName("pdfs");
        said.getElement().setAttribute("role", "status");
        Section part = Parts.section("PDF", there, offer, fetching);
        if (group.may(Action.IMPORT)) {
            part.add(new PdfDrop(desk, paper, this::uploaded, this::refused));
        }
        part.add(said);
        add(part);
        show();
        desk.live().follow(this, this::show, PdfChanged.topic(paper), PaperChanged.topic(paper));
    }

    private void show() {
        List<PdfDetails> pdfs = desk.pdfs().list(paper);
        there.removeAll();
        for (PdfDetails pdf : pdfs) {
            there.add(new PdfLine(desk, group, paper, pdf, pdf == pdfs.getFirst(), this::remove));
        }
        there.setVisible(!pdfs.isEmpty());
        boolean mayAdd = group.may(Action.IMPORT);
        offer.removeAll();
        if (mayAdd && !fetching.isRunning() && desk.fetch().isOffered(paper)) {
            boolean fetched = pdfs.stream().anyMatch(it -> it.address() != null);
            offer.add(Parts.button(fetched ? "Fetch it again" : "Fetch the PDF", this::fetch));
        }
        offer.setVisible(offer.getComponentCount() > 0);
        setVisible(mayAdd || !pdfs.isEmpty());
    }

    private void uploaded(PdfUpload.Uploaded uploaded) {
        said.removeAll();
        if (!uploaded.isNew()) {
            say(same(uploaded.pdf()), false);
        }
        show();
    }

    private void refused(String why) {
        say(why, true);
    }

    private void fetch() {
        said.removeAll();
        List<PdfId> before =
                desk.pdfs().list(paper).stream().map(PdfDetails::id).toList();
        fetching.start(
                "Fetching the PDF",
                sign -> desk.fetch().fetch(paper, bytes -> sign.say("Fetching the PDF: " + PdfWords.size(bytes))),
                it -> {
                    if (before.contains(it.id())) {
                        say(same(it), false);
                    }
                },
                this::failed,
                this::show);
        show();
    }

    private void remove(PdfId pdf) {
        said.removeAll();
        try {
            desk.pdfs().remove(pdf);
            show();
        } catch (AccessDeniedException e) {
            say("Only who brought it, and organisers, may remove it.", true);
        } catch (NotFoundException e) {
            show(); // somebody else was quicker
        }
    }

    private void failed(RuntimeException e) {
        if (!(e instanceof NotFetched || e instanceof ConflictException || e instanceof NotFoundException)) {
            throw e;
        }
        say(String.valueOf(e.getMessage()), true);
    }

    private String same(PdfDetails pdf) {
        return "These very bytes are here already, since "
                + Times.in(group.zone()).date(pdf.at()) + ". Nothing was added.";
    }

    private void say(String words, boolean bad) {
        Paragraph line = new Paragraph(words);
        line.setClassName("bad", bad);
        said.removeAll();
        said.add(line);
    }
}
