package org.colloquium.digest.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.GroupDetails;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.paper.Progress;

/** One box for a digest: paste its text or its address, drop its file or choose it. What cannot be taken is said here, and stays. */
class PasteBox extends Div {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,2000}");

    private final DigestDesk desk;
    private final GroupDetails group;
    private final TextArea text = new TextArea("Digest");
    private final Problem problem = new Problem();
    private final Upload upload = new Upload();
    private final Errand fetching = new Errand();
    private final Button preview = Parts.primary("Preview", this::preview);

    PasteBox(DigestDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        addClassName("paste");
        text.setPlaceholder("Paste a page or its address, a mail, a feed, a bibliography, or a list of arXiv ids");
        text.setMinRows(5);
        text.setMaxRows(14);
        text.setWidthFull();
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            preview.setText(isOfAPage(change.getValue()) ? "Fetch this page" : "Preview");
        });
        Paragraph hint = new Paragraph("You see what was found before anything is imported. Up to "
                + DigestLimits.words(desk.limits().bytes()) + " and "
                + String.format(java.util.Locale.ENGLISH, "%,d", desk.limits().papers()) + " papers at once.");
        hint.addClassName("meta");
        prepareUpload();
        preview.setDisableOnClick(true);
        add(problem, text, upload, Parts.classed("acts", preview), fetching, hint);
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
            if (isOfAPage(text.getValue())) {
                fetch(text.getValue().strip());
            } else {
                take(new NewDigest(text.getValue().getBytes(StandardCharsets.UTF_8), null));
            }
        } finally {
            buttons();
        }
    }

    /** An address that names papers itself, such as one of arXiv, is a digest of those. */
    private static boolean isOfAPage(String pasted) {
        String address = pasted.strip();
        return ADDRESS.matcher(address).matches()
                && Formats.recognise(address.getBytes(StandardCharsets.UTF_8))
                        .candidates()
                        .isEmpty();
    }

    private void fetch(String address) {
        problem.clear();
        fetching.start(
                "Fetching " + DigestWords.address(address),
                sign -> desk.pages()
                        .fetch(
                                group.id(),
                                address,
                                bytes -> sign.say("Fetching " + DigestWords.address(address)
                                        + (bytes == 0 ? "" : ", " + DigestLimits.words(bytes) + " so far"))),
                this::take,
                this::notFetched,
                this::buttons);
    }

    private void notFetched(RuntimeException why) {
        if (!(why instanceof NotFetched)) {
            throw why;
        }
        problem.say("This page was not fetched", List.of(String.valueOf(why.getMessage()), "Its address is kept."));
    }

    private void buttons() {
        getChildren()
                .flatMap(it -> it.getChildren())
                .filter(Button.class::isInstance)
                .forEach(it -> ((Button) it).setEnabled(it != preview || !fetching.isRunning()));
    }

    /** Runs outside the page's lock while the bytes come in. */
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            byte[] bytes = desk.limits().read(event.getInputStream());
            ui.access(() -> take(new NewDigest(bytes, event.getFileName())));
        } catch (TooLargeException e) {
            ui.access(() -> refuse(e));
        } finally {
            ui.access(upload::clearFileList);
        }
    }

    private void take(NewDigest digest) {
        problem.clear();
        try {
            int size = digest.bytes().length;
            desk.limits().checkBytes(size);
            DigestId id = desk.drafts().keep(group.id(), digest);
            if (DigestDesk.isLarge(size) || hasPapers(id)) {
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
