package org.colloquium.note;

import java.io.Serializable;
import org.colloquium.note.anchor.Anchored;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one item of a file of annotations.
 *
 * @param paper what it is about, null where that is not known
 * @param quote the passage, null for a note on the whole paper
 * @param anchor whether the passage is in a text of the paper, null without one
 * @param kind the text that it was found in, null where it was not
 * @param why it cannot be taken, null when it can
 */
public record ImportPreview(
        int index,
        @Nullable PaperId paper,
        @Nullable String quote,
        String markdown,
        int replies,
        Anchored.@Nullable State anchor,
        Target.@Nullable Kind kind,
        boolean duplicate,
        @Nullable String why)
        implements Serializable {

    public boolean isNew() {
        return why == null && !duplicate;
    }
}
