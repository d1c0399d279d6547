package org.colloquium.file.ui;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.colloquium.common.NotFoundException;
import org.colloquium.file.Pdf;
import org.colloquium.file.PdfId;
import org.colloquium.file.PdfService;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpRange;

/**
 * Gives the viewer the bytes that it asks for, within the session of its page and after asking the guard each time. Shown
 * by itself, it may do nothing.
 */
class PdfBytes implements DownloadHandler {
    private static final long serialVersionUID = 1L;

    private final transient PdfService pdfs;
    private final PdfId id;

    PdfBytes(PdfService pdfs, PdfId id) {
        this.pdfs = pdfs;
        this.id = id;
    }

    @Override
    public void handleDownloadRequest(DownloadEvent event) throws IOException {
        VaadinResponse response = event.getResponse();
        try {
            answer(pdfs.open(id), event.getRequest().getHeader("Range"), response);
        } catch (NotFoundException e) {
            response.setStatus(404);
        }
    }

    private static void answer(Pdf pdf, @Nullable String asked, VaadinResponse response) throws IOException {
        long size = pdf.contentLength();
        response.setContentType("application/pdf");
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", Pdf.POLICY);
        response.setHeader("Cache-Control", "private, no-store");
        long from = 0;
        long to = size - 1;
        try {
            List<HttpRange> ranges = HttpRange.parseRanges(asked);
            if (ranges.size() == 1) { // several at once may be answered by all of it
                from = ranges.getFirst().getRangeStart(size);
                to = ranges.getFirst().getRangeEnd(size);
                checkWithin(from, to, size);
                response.setStatus(206);
                response.setHeader("Content-Range", "bytes " + from + "-" + to + "/" + size);
            }
        } catch (IllegalArgumentException e) {
            response.setStatus(416);
            response.setHeader("Content-Range", "bytes */" + size);
            return;
        }
        response.setHeader("Content-Length", String.valueOf(to - from + 1));
        copy(pdf, from, to - from + 1, response.getOutputStream());
    }

    private static void checkWithin(long from, long to, long size) {
        if (from >= size || to < from) {
            throw new IllegalArgumentException("There are " + size + " bytes");
        }
    }

    private static void copy(Pdf pdf, long from, long count, OutputStream into) throws IOException {
        try (InputStream bytes = pdf.getInputStream()) {
            bytes.skipNBytes(from);
            byte[] some = new byte[64 << 10];
            long left = count;
            while (left > 0) {
                int read = bytes.read(some, 0, (int) Math.min(left, some.length));
                if (read < 0) {
                    return;
                }
                into.write(some, 0, read);
                left -= read;
            }
        }
    }
}
