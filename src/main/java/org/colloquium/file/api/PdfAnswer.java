package org.colloquium.file.api;

import java.nio.charset.StandardCharsets;
import org.colloquium.file.Pdf;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Gives a PDF, or a range of it, so that no browser does more with it than save it. */
abstract class PdfAnswer {
    static ResponseEntity<Resource> answer(Pdf pdf, HttpHeaders asked) {
        checkRanges(asked, pdf);
        ContentDisposition saved = ContentDisposition.attachment()
                .filename(pdf.getFilename(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, saved.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", Pdf.POLICY)
                .body(pdf);
    }

    /** Asked for what it does not have, Spring would answer 416 with all of it. */
    private static void checkRanges(HttpHeaders headers, Pdf pdf) {
        try {
            HttpRange.toResourceRegions(headers.getRange(), pdf);
        } catch (IllegalArgumentException e) {
            throw new NoSuchBytes(pdf.contentLength());
        }
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> noSuchBytes(NoSuchBytes e) {
        HttpStatus status = HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE;
        return ResponseEntity.status(status)
                .header(HttpHeaders.CONTENT_RANGE, "bytes */" + e.size)
                .body(ProblemDetail.forStatusAndDetail(
                        status, "This PDF has " + e.size + " bytes; Range asks for others."));
    }

    /** A range outside of what there is, or none at all. */
    private static final class NoSuchBytes extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final long size;

        NoSuchBytes(long size) {
            this.size = size;
        }
    }
}
