package org.colloquium.note.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.OutputStream;
import org.colloquium.common.ui.Parts;
import org.colloquium.group.Action;
import org.colloquium.group.GroupDetails;
import org.colloquium.note.exchange.CollectionWriter;
import org.colloquium.note.exchange.ExportName;
import org.colloquium.note.exchange.MarkdownArchive;
import org.colloquium.note.webannotation.WebAnnotation;

/** What all notes of a group can be taken along as, and the way in for those from elsewhere. */
@StyleSheet("exchange.css")
class GroupExport extends Div {
    private final transient ExchangeDesk desk;
    private final transient GroupDetails group;

    GroupExport(ExchangeDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        Paragraph about =
                new Paragraph("All notes that you can read, with their threads. That you took them along stands"
                        + " in the group’s log.");
        about.addClassName("two");
        Div out = Parts.classed(
                "ways-out",
                link("Markdown", "-markdown.zip", "application/zip", to -> archive(MarkdownArchive.Flavour.PLAIN, to)),
                link(
                        "Obsidian",
                        "-obsidian.zip",
                        "application/zip",
                        to -> archive(MarkdownArchive.Flavour.OBSIDIAN, to)),
                link("JSON-LD", ".jsonld", WebAnnotation.MEDIA_TYPE, this::collection));
        addClassName("group-export");
        add(Parts.section("Export", about, out));
        if (group.may(Action.WRITE)) {
            Paragraph in = new Paragraph("Annotations from elsewhere, such as a group’s of Hypothesis: each goes to the"
                    + " paper that it is about.");
            in.addClassName("two");
            add(Parts.section(
                    "Import",
                    in,
                    Parts.button("Import annotations", () -> new ImportDialog(desk.into(group.id())).open())));
        }
    }

    private void archive(MarkdownArchive.Flavour flavour, OutputStream to) {
        new MarkdownArchive(flavour, desk.images(), desk.clock().instant())
                .write(each -> desk.exports().ofAll(group.id(), each), to);
    }

    private void collection(OutputStream to) {
        new CollectionWriter(desk.json(), desk.images(), desk.api())
                .write(
                        "groups/" + group.slug() + "/annotations/collection",
                        group.name(),
                        each -> desk.exports().ofAll(group.id(), each),
                        to);
    }

    private interface Written {
        void to(OutputStream out);
    }

    private Anchor link(String name, String ending, String type, Written written) {
        DownloadHandler handler = event -> send(event, ending, type, written);
        Anchor link = new Anchor(handler, AttachmentType.DOWNLOAD, name);
        link.addClassName("download");
        return link;
    }

    private void send(DownloadEvent event, String ending, String type, Written written) throws IOException {
        event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
        event.setFileName(ExportName.of(group.name(), ending));
        event.setContentType(type);
        written.to(event.getOutputStream());
    }
}
