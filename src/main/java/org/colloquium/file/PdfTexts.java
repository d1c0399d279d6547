package org.colloquium.file;

import java.util.Optional;
import org.colloquium.group.Action;
import org.colloquium.group.May;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The texts of PDFs, for features that search or quote them. */
@Service
@PreAuthorize("denyAll")
@Transactional(readOnly = true)
public class PdfTexts {
    private final PdfTextRows rows;

    PdfTexts(PdfTextRows rows) {
        this.rows = rows;
    }

    /** Its text or why there is none; nothing when the PDF was removed meanwhile. */
    @May(Action.READ)
    public Optional<PdfText> of(PdfId pdf) {
        return rows.find(pdf);
    }
}
