package org.colloquium.digest.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.colloquium.common.TooLargeException;
import org.colloquium.common.ui.Errand;
import org.colloquium.common.ui.Parts;
import org.colloquium.common.ui.Words;
import org.colloquium.digest.DigestId;
import org.colloquium.digest.DigestLimits;
import org.colloquium.digest.NewDigest;
import org.colloquium.digest.format.Formats;
import org.colloquium.digest.format.UnreadableDigest;
import org.colloquium.group.GroupDetails;
import org.colloquium.outgoing.NotFetched;
import org.colloquium.paper.Progress;
import org.jspecify.annotations.Nullable;

/** One box for digests: paste a text, a page or an address, drop files or choose them. What cannot be taken is said here, and stays. */
@JsModule("./paste.ts")
class PasteBox extends Div {
    private static final Pattern ADDRESS = Pattern.compile("(?i)https?://\\S{1,2000}");

    private final DigestDesk desk;
    private final GroupDetails group;
    private final TextArea text = new TextArea("Digest");
    private final Problem problem = new Problem();
    private final Upload upload = new Upload();
    private final Errand fetching = new Errand();
    private final Button preview = Parts.primary("Preview", this::preview);
    private final FileQueue files;
    private final List<Given> given = new ArrayList<>();
    private final Paragraph links = new Paragraph();
    private @Nullable Page page;

    PasteBox(DigestDesk desk, GroupDetails group) {
        this.desk = desk;
        this.group = group;
        files = new FileQueue(desk, group);
        addClassName("paste");
        text.setPlaceholder("Paste a page or its address, a mail, a feed, a bibliography, or a list of arXiv ids");
        text.setMinRows(5);
        text.setMaxRows(14);
        text.setWidthFull();
        text.addValueChangeListener(change -> {
            text.setInvalid(false);
            links.setVisible(pasted().isPresent());
            preview.setText(isOfAPage(change.getValue()) ? "Fetch this page" : "Preview");
        });
        links.addClassName("meta");
        links.getElement().setAttribute("role", "status");
        links.setText("Pasted with its links, as the page you copied it from has them.");
        links.setVisible(false);
        followPages();
        Paragraph hint = new Paragraph("You see what was found before anything is imported. "
                + Words.sentence(desk.limits().inWords()) + " at once.");
        hint.addClassName("meta");
        prepareUpload();
        preview.setDisableOnClick(true);
        add(problem, text, links, upload, Parts.classed("acts", preview), fetching, hint, files);
    }

    /** The browser tells of a page that was pasted, where it holds links that its text does not. */
    private void followPages() {
        text.addAttachListener(it -> text.getElement().executeJs("window.colloquium.keepPastedPages(this)"));
        text.getElement()
                .addEventListener(
                        "page-pasted",
                        event -> pagePasted(
                                event.getEventData().path("event.detail.html").asString(),
                                event.getEventData().path("event.detail.text").asString()))
                .addEventData("event.detail.html")
                .addEventData("event.detail.text");
    }

    void pagePasted(String html, String shown) {
        page = new Page(html, shown);
        links.setVisible(pasted().isPresent());
    }

    /** The page behind the text in the box, for as long as nobody changes the text. */
    private Optional<String> pasted() {
        Page known = page;
        return known != null && known.text().strip().equals(text.getValue().strip())
                ? Optional.of(known.html())
                : Optional.empty();
    }

    /** More to do beside the preview. */
    void offer(Button other) {
        getChildren()
                .filter(it -> it instanceof Div div && div.hasClassName("acts"))
                .findFirst()
                .ifPresent(it -> ((Div) it).add(other));
    }

    private void prepareUpload() {
        upload.setMaxFileSize(desk.limits().bytes());
        upload.setUploadButton(new Button("Choose files"));
        upload.setDropLabel(new Span("or drop them here"));
        upload.setUploadHandler(this::receive);
        upload.addFileRejectedListener(event -> files.refuse(
                event.getFileName(), String.valueOf(desk.limits().tooManyBytes().getMessage())));
        upload.addAllFinishedListener(event -> takeGiven());
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
                take(new NewDigest(pasted().orElse(text.getValue()).getBytes(StandardCharsets.UTF_8), null));
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
        String name = event.getFileName();
        try {
            byte[] bytes = desk.limits().read(event.getInputStream());
            ui.access(() -> given.add(new Given(name, bytes)));
        } catch (TooLargeException e) {
            ui.access(() -> files.refuse(name, String.valueOf(e.getMessage())));
        }
    }

    void give(String name, byte[] bytes) {
        given.add(new Given(name, bytes));
    }

    /** One file leads to its preview; of several each is read in the queue, where its own preview is one click away. */
    void takeGiven() {
        upload.clearFileList();
        List<Given> all = List.copyOf(given);
        given.clear();
        if (all.size() == 1 && !files.isVisible()) {
            take(new NewDigest(all.getFirst().bytes(), all.getFirst().name()));
        } else {
            all.forEach(it -> files.add(it.name(), new NewDigest(it.bytes(), it.name())));
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

    /** A file as it came. */
    private record Given(String name, byte[] bytes) {}

    /** A page that was pasted, and the text that the box shows of it. */
    private record Page(String html, String text) {}
}
