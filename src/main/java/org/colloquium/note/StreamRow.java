package org.colloquium.note;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.colloquium.account.AccountId;
import org.colloquium.common.References;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * A note or annotation in the stream of a group.
 *
 * @param title of its paper
 * @param markdown its words, empty for a highlight alone
 * @param quote the passage, null for a note
 * @param file the PDF that the passage is in, null for the abstract
 * @param replies how many the reader can see
 * @param references whom and what its words name
 */
public record StreamRow(
        NoteId id,
        PaperId paper,
        String title,
        AccountId author,
        String name,
        boolean mine,
        String markdown,
        @Nullable String quote,
        @Nullable UUID file,
        Marking marking,
        Visibility visibility,
        boolean settled,
        Instant writtenAt,
        int replies,
        References references)
        implements Serializable {
    /** Where it is read, within the address of its group. */
    public String path() {
        String place = file == null ? "papers/" + paper : "papers/" + paper + "/pdf/" + file;
        return place + "#note-" + id;
    }

    /** The words of its tags as a list. */
    public List<String> tags() {
        return marking.tags();
    }
}
