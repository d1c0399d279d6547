package org.colloquium.note.ui;

import org.colloquium.group.GroupDetails;
import org.colloquium.note.AnnotationDetails;
import org.colloquium.note.Marking;
import org.colloquium.note.MeaningNames;
import org.colloquium.note.NoteId;

/** What the threads beside a text share. */
interface AnnotationsPage {
    AnnotationDesk desk();

    GroupDetails group();

    /** What replies need of it. */
    NotesPage thread();

    MeaningNames names();

    /** The text that the passages are in, as its source wrote it. */
    String source();

    Runnable reload();

    boolean isOpen(NoteId id);

    void open(NoteId id);

    void mark(NoteId id, Marking marking);

    /** Lets the reader select a passage for one that has lost its own. */
    void put(AnnotationDetails annotation);
}
