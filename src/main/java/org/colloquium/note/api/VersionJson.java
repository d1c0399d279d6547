package org.colloquium.note.api;

import java.time.Instant;
import org.colloquium.note.TextVersion;

/** What a text said from then on, until the version before it in the list. */
record VersionJson(String markdown, Instant writtenAt) {
    static VersionJson of(TextVersion it) {
        return new VersionJson(it.markdown(), it.writtenAt());
    }
}
