package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/**
 * What one entry of a digest says of a paper.
 *
 * @param place the entry's, from 0
 * @param line the first of its span in the source
 * @param part the part of a mail whose lines these are
 * @param brought whether the paper came into the library by it
 */
public record PaperSource(
        SeenIn.Sighting digest,
        int place,
        int line,
        @Nullable String part,
        boolean brought,
        NewPaper paper) {}
