package org.colloquium.digest.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.GroupDetails;
import org.colloquium.paper.Progress;

/** One box for a digest: paste its text, drop its file or choose it. What cannot be taken is said here, and stays. */
class PasteBox extends Div {
    private final DigestDesk desk;
    private final GroupDetails group;
    private final TextArea text = new TextArea("Digest");
    private final Problem problem = new Problem();
    private final Upload upload = new Upload();

    PasteBox(DigestDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        addClassName("paste");
        text.setPlaceholder("Paste a page, a mail, a feed, a bibliography, or a list of arXiv ids");
        text.setMinRows(5);
        text.setMaxRows(14);
        text.setWidthFull();
        text.addValueChangeListener(change -> text.setInvalid(false));
        Paragraph hint = new Paragraph("You see what was found before anything is imported. Up to "
                + DigestLimits.words(desk.limits().bytes()) + " and "
                + String.format(java.util.Locale.ENGLISH, "%,d", desk.limits().papers()) + " papers at once.");
        hint.addClassName("meta");
        prepareUpload();
        Button preview = Parts.primary("Preview", this::preview);
        preview.setDisableOnClick(true);
        add(problem, text, upload, Parts.classed("acts", preview), hint);
    }

    /** More to do beside the preview. */
    void offer(Button other) {
        getChildren()
                .filter(it -> it instanceof Div div && div.hasClassName("acts"))
                .findFirst()
                .ifPresent(it -> ((Div) it).add(other));
    }

    private void prepareUpload() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(desk.limits().bytes());
        upload.setUploadButton(new Button("Choose a file"));
        upload.setDropLabel(new Span("or drop it here"));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(event -> refuse(desk.limits().tooManyBytes()));
    }

    private void preview() {
        try {
            if (text.isEmpty() || text.getValue().isBlank()) {
                problem.clear();
                text.setErrorMessage("Paste something first, or choose a file.");
                text.setInvalid(true);
                text.focus();
                return;
            }
            take(text.getValue().getBytes(StandardCharsets.UTF_8), null);
        } finally {
            buttons();
        }
    }

    private void buttons() {
        getChildren()
                .flatMap(it -> it.getChildren())
                .filter(Button.class::isInstance)
                .forEach(it -> ((Button) it).setEnabled(true));
    }

    /** Runs outside the page's lock while the bytes come in. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            byte[] bytes = desk.limits().read(event.getInputStream());
            ui.access(() -> take(bytes, event.getFileName()));
        } catch (TooLargeException e) {
            ui.access(() -> refuse(e));
        } finally {
            ui.access(upload::clearFileList);
        }
    }

    private void take(byte[] bytes, @org.jspecify.annotations.Nullable String fileName) {
        problem.clear();
        try {
            desk.limits().checkBytes(bytes.length);
            DigestId id = desk.drafts().keep(group.id(), new NewDigest(bytes, fileName));
            if (DigestDesk.isLarge(bytes.length) || hasPapers(id)) {
                UI.getCurrent().navigate(DigestWords.path(group.place(), id));
            }
        } catch (TooLargeException e) {
            refuse(e);
        }
    }

    /** A small one that cannot be imported is not kept: it still stands in the box. */
    private boolean hasPapers(DigestId id) {
        try {
            if (desk.drafts().read(id, Progress.NONE) > 0) {
                return true;
            }
            problem.say(
                    "No papers were found in it", desk.digests().findings(id).warnings());
        } catch (UnreadableDigest e) {
            problem.say("This cannot be read", List.of(String.valueOf(e.getMessage())));
        } catch (TooLargeException e) {
            refuse(e);
        }
        desk.drafts().discard(id);
        return false;
    }

    private void refuse(TooLargeException e) {
        problem.say("This is too large", List.of(String.valueOf(e.getMessage())));
    }
}
