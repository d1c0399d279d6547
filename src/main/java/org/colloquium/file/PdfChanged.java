package org.colloquium.file;

import java.util.Set;
import org.colloquium.live.Change;
import org.colloquium.live.Topic;
import org.colloquium.paper.PaperId;

/** A paper has got a PDF, or has it no more. */
public record PdfChanged(PaperId paper) implements Change {
    /** What whoever shows the PDF of this paper follows. */
    public static Topic topic(PaperId paper) {
        return Topic.of("pdf", paper.value());
    }

    @Override
    public Set<Topic> topics() {
        return Set.of(topic(paper));
    }
}
