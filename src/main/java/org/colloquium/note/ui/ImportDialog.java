package org.colloquium.note.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.MalformedException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.note.ForeignItem;
import org.colloquium.note.ForeignItems;
import org.colloquium.note.ForeignNote;
import org.colloquium.note.ImportOutcome;
import org.colloquium.note.ImportPreview;
import org.colloquium.note.exchange.ForeignFile;
import org.colloquium.note.exchange.Importer;
import org.jspecify.annotations.Nullable;

/** Takes annotations from a file: first it says what was found of them, then they are taken. */
class ImportDialog extends Dialog {
    private static final int MOST_BYTES = ForeignFile.MOST_MEGABYTES << 20;
    private static final int MOST_PASTED = 4 << 20;

    private final transient ExchangeDesk.Into into;
    private final Div notice = new Div();
    private final Div body = new Div();
    private final TextArea text = new TextArea("Annotations");
    private final Upload upload = new Upload();
    private final Checkbox mine = new Checkbox("For me alone");
    private final Errand errand = new Errand();
    private final Button back = Parts.plain("Back", this::ask);
    private final Button next = Parts.primary("Preview", this::next);
    private transient @Nullable ForeignFile file;
    private transient @Nullable ForeignItems items;

    ImportDialog(ExchangeDesk.Into into) {
        this.into = into;
        setHeaderTitle("Import annotations");
        addClassName("import-notes");
        setWidth("38rem");
        setCloseOnOutsideClick(false);
        text.setPlaceholder("Paste JSON or a table");
        text.setMinRows(4);
        text.setMaxRows(8);
        text.setMaxLength(MOST_PASTED);
        text.setWidthFull();
        mine.setHelperText("Else the group reads them, but for those that are private where they come from.");
        upload.setMaxFiles(1);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(event -> say("The file is larger than " + ForeignFile.MOST_MEGABYTES + " MB."));
        next.setDisableOnClick(true);
        add(notice, body, errand);
        getFooter().add(back, Parts.plain("Close", this::close), next);
        addDetachListener(event -> keep(null));
        ask();
    }

    private void receive(UploadEvent event) throws IOException {
        ForeignFile brought;
        try {
            brought = ForeignFile.keep(event.getInputStream());
        } catch (TooLargeException e) {
            event.getUI().access(() -> say(String.valueOf(e.getMessage())));
            return;
        }
        event.getUI().access(() -> {
            upload.clearFileList();
            if (!isOpened() || errand.isRunning()) {
                brought.close();
            } else {
                look(brought);
            }
        });
    }

    /** Of files one at most is put aside for this dialog. */
    private void keep(@Nullable ForeignFile next) {
        if (file != null) {
            file.close();
        }
        file = next;
    }

    private void ask() {
        Paragraph about =
                new Paragraph("A W3C annotation collection, or what Hypothesis or Facet export as JSON or CSV."
                        + " Nothing is kept before you have seen it.");
        about.addClassName("two");
        items = null;
        notice.removeAll();
        body.removeAll();
        body.add(about, text, upload);
        back.setVisible(false);
        next.setText("Preview");
        next.setVisible(true);
        next.setEnabled(true);
    }

    private void next() {
        ForeignItems found = items;
        if (found != null) {
            take(found);
            return;
        }
        try {
            look(ForeignFile.keep(new ByteArrayInputStream(text.getValue().getBytes(StandardCharsets.UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void look(ForeignFile brought) {
        keep(brought);
        Importer importer = into.importer(); // it asks the request for our address, which work aside has not
        begin(
                "Reading the file",
                sign -> {
                    ForeignItems read = brought.items(importer);
                    return new Looked(read, into.preview(read, through -> sign.say(howFar("Looking", through, read))));
                },
                this::show,
                () -> {});
    }

    /** What is in a file, and what would become of it. */
    private record Looked(ForeignItems items, List<ImportPreview> previews) {}

    /** Nothing else can be asked for until it ends, however it does. */
    private <T> void begin(String doing, Function<Errand.Sign, T> work, Consumer<T> done, Runnable ended) {
        notice.removeAll();
        body.setEnabled(false);
        back.setEnabled(false);
        next.setEnabled(false);
        errand.start(doing, work, done, this::failed, () -> {
            body.setEnabled(true);
            back.setEnabled(true);
            next.setEnabled(true);
            ended.run();
        });
    }

    private static String howFar(String doing, int through, ForeignItems all) {
        return doing + ": " + through + " of " + all.size();
    }

    private void failed(RuntimeException e) {
        if (!(e instanceof InvalidInputException
                || e instanceof MalformedException
                || e instanceof NotFoundException)) {
            throw e;
        }
        say(String.valueOf(e.getMessage()));
    }

    private void show(Looked looked) {
        items = looked.items();
        List<ImportPreview> previews = looked.previews();
        long fresh = previews.stream().filter(ImportPreview::isNew).count();
        body.removeAll();
        body.add(new PreviewList(previews, into.titles(previews)));
        if (fresh > 0) {
            body.add(mine);
        }
        back.setVisible(true);
        next.setText("Import " + Words.figure(fresh, "annotation", "annotations"));
        next.setVisible(fresh > 0);
    }

    private void take(ForeignItems found) {
        ForeignItems chosen = mine.getValue() ? found.each(ImportDialog::kept) : found;
        AtomicInteger taken = new AtomicInteger();
        begin(
                "Importing",
                sign -> into.take(chosen, through -> {
                    taken.set(through);
                    sign.say(howFar("Importing", through, chosen));
                }),
                this::taken,
                () -> say("Ended after " + taken.get() + " of " + chosen.size()
                        + ": what was imported until then stays, and is not taken twice."));
    }

    private void taken(ImportOutcome outcome) {
        items = null;
        keep(null);
        notice.removeAll();
        body.removeAll();
        Paragraph done = new Paragraph(words(outcome));
        done.getElement().setAttribute("role", "status");
        body.add(done);
        outcome.failed().forEach(it -> body.add(new Paragraph("No. " + (it.index() + 1) + ": " + it.why())));
        back.setVisible(false);
        next.setVisible(false);
    }

    private static ForeignItem kept(ForeignItem item) {
        ForeignNote note = item.note();
        return note == null ? item : ForeignItem.of(item.index(), note.kept());
    }

    private static String words(ImportOutcome outcome) {
        String there = outcome.duplicates() == 0
                ? ""
                : " " + Words.sentence(Words.count(outcome.duplicates(), "was", "were")) + " here already.";
        String failed = outcome.failed().isEmpty()
                ? ""
                : " " + Words.sentence(Words.count(outcome.failed().size(), "could", "could")) + " not be taken:";
        return Words.sentence(Words.count(outcome.imported(), "annotation", "annotations")) + " imported." + there
                + failed;
    }

    private void say(String words) {
        notice.removeAll();
        notice.add(Notices.error(words));
    }
}
