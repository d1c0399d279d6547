package org.colloquium.file.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Language;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.file.Pdf;
import org.colloquium.file.PdfChanged;
import org.colloquium.file.PdfDetails;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.paper.PaperChanged;
import org.colloquium.paper.PaperId;
import org.springframework.security.access.AccessDeniedException;

/** The PDF with its size and where it is from, or a button that fetches it. */
class PdfPart extends Section {
    private final transient PdfSection desk;
    private final transient GroupDetails group;
    private final PaperId paper;
    private final Div there = new Div();
    private final Errand fetching = new Errand();
    private final Div said = Parts.classed("came-to");

    PdfPart(PdfSection desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.group = group;
        this.paper = paper;
        said.getElement().setAttribute("role", "status");
        add(Parts.section("PDF", there, fetching, said));
        show();
        desk.live().follow(this, this::show, PdfChanged.topic(paper), PaperChanged.topic(paper));
    }

    private void show() {
        there.removeAll();
        PdfDetails pdf = desk.pdfs().find(paper).orElse(null);
        boolean offered = pdf == null
                && group.may(Action.IMPORT)
                && (fetching.isRunning() || desk.fetch().isOffered(paper));
        if (pdf != null) {
            there.add(new Div(download()), about(pdf));
        } else if (offered && !fetching.isRunning()) {
            there.add(Parts.classed("acts", Parts.button("Fetch the PDF", this::fetch)));
        }
        setVisible(pdf != null || offered);
    }

    private Anchor download() {
        Anchor download = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Pdf pdf = desk.pdfs().open(paper);
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", Pdf.POLICY);
                    return new DownloadResponse(
                            pdf.getInputStream(), pdf.getFilename(), "application/pdf", pdf.contentLength());
                }),
                AttachmentType.DOWNLOAD,
                "Download the PDF");
        download.addClassName("download");
        return download;
    }

    private Div about(PdfDetails pdf) {
        Div about = Parts.classed(
                "meta",
                Parts.text(
                        "",
                        size(pdf.size()) + " from " + pdf.host() + ", "
                                + Times.in(group.zone()).date(pdf.at())));
        if (group.may(Action.UNDO_IMPORT)) {
            about.add(Parts.plain("Remove", this::remove));
        }
        return about;
    }

    private void fetch() {
        said.removeAll();
        fetching.start(
                "Fetching the PDF",
                sign -> desk.fetch().fetch(paper, bytes -> sign.say("Fetching the PDF: " + size(bytes))),
                it -> {},
                this::failed,
                this::show);
        show();
    }

    private void remove() {
        said.removeAll();
        try {
            desk.pdfs().remove(paper);
            show();
        } catch (AccessDeniedException e) {
            say("Only who had it fetched, and organisers, may remove it.");
        }
    }

    private void failed(RuntimeException e) {
        if (!(e instanceof NotFetched || e instanceof ConflictException || e instanceof NotFoundException)) {
            throw e;
        }
        say(String.valueOf(e.getMessage()));
    }

    private void say(String words) {
        Paragraph said = new Paragraph(words);
        said.addClassName("bad");
        this.said.removeAll();
        this.said.add(said);
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? Math.round(bytes / 1e3) + " kB"
                : String.format(Language.here(), "%.1f MB", bytes / 1e6);
    }
}
