package org.colloquium.note.ui;

import org.colloquium.file.PdfTexts;
import org.colloquium.note.AnnotationService;
import org.colloquium.note.MeaningService;
import org.colloquium.note.NoteService;
import org.colloquium.paper.PaperService;
import org.springframework.stereotype.Component;

/** What annotations on a page are worked with, beside what all notes are. */
@Component
record AnnotationDesk(
        AnnotationService annotations,
        NoteService notes,
        MeaningService meanings,
        PaperService papers,
        PdfTexts texts,
        NoteDesk desk) {}
