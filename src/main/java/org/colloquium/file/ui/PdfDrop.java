package org.colloquium.file.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import java.io.IOException;
import java.util.function.Consumer;
import org.colloquium.common.ConflictException;
import org.colloquium.common.NotFoundException;
import org.colloquium.common.TooLargeException;
import org.colloquium.file.NoPdf;
import org.colloquium.file.PdfUpload;
import org.colloquium.paper.PaperId;
import org.springframework.security.access.AccessDeniedException;

/** Where PDFs are dropped or chosen. Its bytes are kept as they come, outside of the page's lock. */
class PdfDrop extends Upload {
    private final transient PdfSection desk;
    private final PaperId paper;
    private final transient Consumer<PdfUpload.Uploaded> done;
    private final transient Consumer<String> refused;

    PdfDrop(PdfSection desk, PaperId paper, Consumer<PdfUpload.Uploaded> done, Consumer<String> refused) {
        this.desk = desk;
        this.paper = paper;
        this.done = done;
        this.refused = refused;
        addClassName("pdf-drop");
        setMaxFileSize(desk.limits().bytes());
        setAcceptedFileTypes("application/pdf", ".pdf");
        setUploadButton(new Button("Upload a PDF"));
        setDropLabel(new Span("or drop it here"));
        setUploadHandler(this::receive);
        addFileRejectedListener(event -> refuse(
                event.getErrorMessage().contains("type")
                        ? "This is no PDF: choose a file that ends in .pdf. Nothing was sent."
                        : String.valueOf(desk.limits().tooLarge().getMessage())));
        addAllFinishedListener(event -> clearFileList());
    }

    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        try {
            PdfUpload.Uploaded uploaded = desk.uploads().upload(paper, event.getFileName(), event.getInputStream());
            ui.access(() -> done.accept(uploaded));
        } catch (NoPdf | TooLargeException | ConflictException e) {
            ui.access(() -> refuse(String.valueOf(e.getMessage())));
        } catch (NotFoundException | AccessDeniedException e) {
            ui.access(() -> refuse("This paper is not here any more, or not yours to change. Nothing was kept."));
        }
    }

    private void refuse(String why) {
        clearFileList();
        refused.accept(why);
    }
}
