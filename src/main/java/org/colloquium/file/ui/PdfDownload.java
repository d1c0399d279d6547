package org.colloquium.file.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AttachmentType;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import org.colloquium.file.Pdf;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfService;

/** A link that saves a PDF. */
class PdfDownload extends Anchor {
    PdfDownload(PdfService pdfs, PdfId id, String words) {
        super(
                DownloadHandler.fromInputStream(event -> {
                    Pdf pdf = pdfs.open(id);
                    event.getResponse().setHeader("X-Content-Type-Options", "nosniff");
                    event.getResponse().setHeader("Content-Security-Policy", Pdf.POLICY);
                    return new DownloadResponse(
                            pdf.getInputStream(), pdf.getFilename(), "application/pdf", pdf.contentLength());
                }),
                AttachmentType.DOWNLOAD,
                words);
        addClassName("download");
    }
}
