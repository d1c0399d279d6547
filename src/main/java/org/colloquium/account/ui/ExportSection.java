package org.colloquium.account.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.colloquium.account.AccountId;
import org.colloquium.account.ExportChanged;
import org.colloquium.account.ExportDetails;
import org.colloquium.account.MyExport;
import org.colloquium.account.Reauthentication;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Times;
import org.colloquium.live.Live;
import org.jspecify.annotations.Nullable;

/** Everything about me, as an archive to keep. */
class ExportSection extends Section {
    private final transient MyExport exports;
    private final transient Reauthentication reauthentication;
    private final transient ConfirmIdentity confirm;
    private final Span said = Parts.status();
    private final Div now = new Div();

    ExportSection(
            MyExport exports, Reauthentication reauthentication, ConfirmIdentity confirm, Live live, AccountId me) {
        this.exports = exports;
        this.reauthentication = reauthentication;
        this.confirm = confirm;
        Paragraph about =
                new Paragraph("Account, groups, notes, votes, reading and all else that is kept of you, as one "
                        + "archive of JSON, Markdown and the digests that you gave.");
        about.addClassName("two");
        add(new H2("Everything about you"), about, said, now);
        show();
        live.follow(this, this::show, ExportChanged.topic(me));
    }

    private void show() {
        ExportDetails export = exports.find().orElse(null);
        said.setText(words(export));
        now.removeAll();
        if (export == null || export.failed()) {
            now.add(Parts.classed("acts", Parts.button("Gather it", this::ask)));
        } else if (export.readyAt() == null) {
            now.add(bar(export));
        } else {
            Anchor archive = archive(export.size());
            now.add(
                    archive,
                    Parts.classed(
                            "acts",
                            Parts.button("Download", () -> download(archive)),
                            Parts.plain("Gather it anew", this::ask)));
        }
    }

    private static String words(@Nullable ExportDetails export) {
        if (export == null) {
            return "";
        }
        if (export.failed()) {
            return "It could not be gathered. Try again; if that fails too, tell your administrator.";
        }
        return export.readyAt() == null
                ? "Being gathered: " + export.done() + " of " + export.parts()
                        + " parts. You may leave this page meanwhile."
                : "Ready since " + Times.here().moment(export.readyAt()) + ", " + size(export.size())
                        + ". It is thrown away " + Times.here().moment(export.until()) + ".";
    }

    private static String size(long bytes) {
        long kilobytes = Math.max(1, bytes / 1000);
        return kilobytes < 1000 ? kilobytes + " kB" : kilobytes / 1000 + " MB";
    }

    private static Component bar(ExportDetails export) {
        ProgressBar bar = new ProgressBar(0, export.parts(), export.done());
        bar.getElement().setAttribute("aria-label", "Gathered so far");
        return bar;
    }

    /** Not to be followed before it is known who asks. */
    private Anchor archive(long size) {
        Anchor archive = new Anchor(
                DownloadHandler.fromInputStream(event ->
                        new DownloadResponse(exports.open(), "everything-about-me.zip", "application/zip", size)),
                "The archive");
        archive.getStyle().setDisplay(com.vaadin.flow.dom.Style.Display.NONE);
        return archive;
    }

    private void ask() {
        confirm.then(() -> {
            exports.ask();
            show();
        });
    }

    private void download(Anchor archive) {
        confirm.then(() -> {
            reauthentication.require();
            archive.getElement().callJsFunction("click");
        });
    }
}
