package org.colloquium.note.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.exchange.BibtexExport;
import org.colloquium.note.exchange.CollectionWriter;
import org.colloquium.note.exchange.ExportName;
import org.colloquium.note.exchange.MarkdownArchive;
import org.colloquium.paper.PaperId;

/** One line below the notes: what they can be taken along as, and the way in for those from elsewhere. */
@StyleSheet("exchange.css")
class ExchangeSection extends Section {
    private final transient ExchangeDesk desk;
    private final PaperId paper;

    ExchangeSection(ExchangeDesk desk, GroupDetails group, PaperId paper) {
        this.desk = desk;
        this.paper = paper;
        addClassName("exchange");
        H2 heading = new H2("Export and import");
        heading.addClassName("same-always");
        Div out = Parts.classed("ways-out", Parts.meta("Export:"));
        out.getElement().setAttribute("role", "group");
        out.getElement().setAttribute("aria-label", "Export the annotations and notes");
        out.add(
                markdown("Markdown", MarkdownArchive.Flavour.PLAIN),
                markdown("Obsidian", MarkdownArchive.Flavour.OBSIDIAN),
                bibtex(),
                collection(),
                Parts.link(group.place().path("papers/" + paper + "/print"), "Print"));
        add(heading, out);
        if (group.may(Action.WRITE)) {
            add(Parts.button("Import annotations", () -> new ImportDialog(desk.into(paper)).open()));
        }
    }

    private Anchor markdown(String name, MarkdownArchive.Flavour flavour) {
        return anchor(name, event -> {
            PaperNotes notes = desk.exports().of(paper);
            Instant now = desk.clock().instant();
            if (MarkdownArchive.isNeeded(notes)) {
                describe(event, notes, ".zip", "application/zip");
                new MarkdownArchive(flavour, desk.images(), now)
                        .write(each -> each.accept(notes), event.getOutputStream());
            } else {
                describe(event, notes, ".md", "text/markdown;charset=UTF-8");
                write(flavour.of(notes, image -> null, now), event);
            }
        });
    }

    private Anchor bibtex() {
        return anchor("BibTeX", event -> {
            PaperNotes notes = desk.exports().of(paper);
            describe(event, notes, ".bib", "text/x-bibtex;charset=UTF-8");
            write(BibtexExport.of(notes), event);
        });
    }

    private static void describe(DownloadEvent event, PaperNotes notes, String ending, String type) {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.setFileName(ExportName.of(notes.paper().titleText(), ending));
        event.setContentType(type);
    }

    private static void write(String text, DownloadEvent event) throws IOException {
        event.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private Anchor collection() {
        return anchor("JSON-LD", event -> {
            PaperNotes notes = desk.exports().of(paper);
            describe(event, notes, ".jsonld", "application/ld+json");
            new CollectionWriter(desk.json(), desk.images(), desk.api())
                    .write(
                            "papers/" + notes.paper().id() + "/annotations/collection",
                            notes.paper().titleText(),
                            each -> each.accept(notes),
                            event.getOutputStream());
        });
    }

    private static Anchor anchor(String name, DownloadHandler handler) {
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, name);
        link.addClassName("download");
        return link;
    }
}
