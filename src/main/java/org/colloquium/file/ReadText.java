package org.colloquium.file;

import java.util.List;
import org.colloquium.file.extract.Outcome;

/** What the reading of a PDF came to; pages only when it was read. */
record ReadText(Outcome outcome, List<String> pages) {
    static ReadText failed(Outcome outcome) {
        return new ReadText(outcome, List.of());
    }
}
