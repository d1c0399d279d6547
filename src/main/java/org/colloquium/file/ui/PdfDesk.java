package org.colloquium.file.ui;

import java.util.List;
import org.colloquium.file.PdfReadingPlace;
import org.colloquium.file.PdfService;
import org.colloquium.paper.PaperService;
import org.springframework.stereotype.Component;

/** What the view of a PDF works with. */
@Component
record PdfDesk(
        PdfService pdfs, PaperService papers, PdfReadingPlace places, List<PdfMargin> margins, List<PdfTop> tops) {}
