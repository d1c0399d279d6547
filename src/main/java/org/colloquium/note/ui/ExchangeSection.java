package org.colloquium.note.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.PaperNotes;
import org.colloquium.note.exchange.BibtexExport;
import org.colloquium.note.exchange.CollectionWriter;
import org.colloquium.note.exchange.ExportName;
import org.colloquium.note.exchange.MarkdownExport;
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
                download(
                        "Markdown",
                        ".md",
                        it -> MarkdownExport.plain(it, desk.clock().instant())),
                download(
                        "Obsidian",
                        ".md",
                        it -> MarkdownExport.obsidian(it, desk.clock().instant())),
                download("BibTeX", ".bib", BibtexExport::of),
                collection(),
                Parts.link(group.place().path("papers/" + paper + "/print"), "Print"));
        add(heading, out);
        if (group.may(Action.WRITE)) {
            add(Parts.button("Import annotations", () -> new ImportDialog(desk, paper).open()));
        }
    }

    private Anchor download(String name, String ending, Function<PaperNotes, String> text) {
        return anchor(name, event -> {
            PaperNotes notes = desk.exports().of(paper);
            byte[] bytes = text.apply(notes).getBytes(StandardCharsets.UTF_8);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.setFileName(ExportName.of(notes.paper().titleText(), ending));
            event.setContentType(ending.equals(".md") ? "text/markdown;charset=UTF-8" : "text/x-bibtex;charset=UTF-8");
            event.getOutputStream().write(bytes);
        });
    }

    private Anchor collection() {
        return anchor("JSON-LD", event -> {
            PaperNotes notes = desk.exports().of(paper);
            event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            event.setFileName(ExportName.of(notes.paper().titleText(), ".jsonld"));
            event.setContentType("application/ld+json");
            new CollectionWriter(desk.json(), desk.api())
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
