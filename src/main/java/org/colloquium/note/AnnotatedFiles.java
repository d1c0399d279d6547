package org.colloquium.note;

import java.util.List;
import java.util.UUID;
import org.colloquium.paper.PaperId;

/** Says which PDFs of a paper have a text that passages can be found in; a bean of whoever reads them. */
public interface AnnotatedFiles {
    /** The one that people read first. */
    List<UUID> of(PaperId paper);
}
