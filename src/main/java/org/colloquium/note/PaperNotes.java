package org.colloquium.note;

import java.util.List;
import org.colloquium.paper.PaperDetails;

/**
 * All that one reader can read about a paper.
 *
 * @param annotations the oldest first, as {@code notes} are, which are on the whole paper
 */
public record PaperNotes(
        PaperDetails paper, List<AnnotationDetails> annotations, List<NoteDetails> notes, MeaningNames names) {}
