package org.colloquium.note;

import java.util.List;
import java.util.stream.Stream;
import org.colloquium.paper.PaperDetails;
import org.colloquium.sharedpage.SharedPage;
import org.jspecify.annotations.Nullable;

/**
 * All that one reader can read about a paper.
 *
 * @param annotations the oldest first, as {@code notes} are, which are on the whole paper
 * @param page what members wrote together, null while it is veiled
 */
public record PaperNotes(
        PaperDetails paper,
        List<AnnotationDetails> annotations,
        List<NoteDetails> notes,
        MeaningNames names,
        @Nullable SharedPage page) {
    /** Whether there is nothing to read besides the paper itself. */
    public boolean isEmpty() {
        return annotations.isEmpty() && notes.isEmpty() && pages().isEmpty();
    }

    /** The Markdown of the shared page, and of those of papers that were merged into this one. */
    public List<String> pages() {
        return page == null
                ? List.of()
                : Stream.concat(
                                Stream.of(page.markdown()),
                                page.merged().stream().map(SharedPage.MergedPage::markdown))
                        .filter(it -> !it.isBlank())
                        .toList();
    }
}
