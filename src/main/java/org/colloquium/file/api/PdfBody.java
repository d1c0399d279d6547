package org.colloquium.file.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.colloquium.common.InvalidInputException;
import org.colloquium.common.api.UnreadableForm;
import org.colloquium.file.PdfLimits;
import org.colloquium.file.PdfUpload;
import org.colloquium.paper.PaperId;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Reads a PDF out of a request: its whole body, or the part {@code file} of a form. */
@Component
class PdfBody {
    private static final int AROUND_A_FILE = 64 << 10;

    private final PdfUpload uploads;
    private final PdfLimits limits;

    PdfBody(PdfUpload uploads, PdfLimits limits) {
        this.limits = limits;
        this.uploads = uploads;
    }

    PdfUpload.Uploaded upload(PaperId paper, HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form != null) {
            limits.checkBytes(request.getContentLengthLong() - AROUND_A_FILE);
            return part(paper, form);
        }
        limits.checkBytes(request.getContentLengthLong());
        try (InputStream body = request.getInputStream()) {
            return uploads.upload(paper, null, body);
        }
    }

    private PdfUpload.Uploaded part(PaperId paper, MultipartHttpServletRequest form) throws IOException {
        try {
            MultipartFile file = form.getFile("file");
            if (file == null) {
                throw new InvalidInputException("file", "Send the PDF as a file in the form's field “file”.");
            }
            try (InputStream body = file.getInputStream()) {
                return uploads.upload(paper, file.getOriginalFilename(), body);
            }
        } catch (MaxUploadSizeExceededException e) {
            throw limits.tooLarge();
        } catch (MultipartException e) {
            throw unreadable(e);
        }
    }

    /** Servers tell a form that is too large in more than one way. */
    private RuntimeException unreadable(MultipartException e) {
        String reason = String.valueOf(e.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT);
        return reason.contains("size") || reason.contains("exceed") ? limits.tooLarge() : new UnreadableForm("file");
    }
}
