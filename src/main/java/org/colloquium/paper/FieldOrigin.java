package org.colloquium.paper;

import java.time.Instant;
import org.colloquium.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a paper comes from: an entry of a digest, or a person.
 *
 * @param line of the digest's source, where its entry begins; null when a person wrote the field
 * @param at when a person wrote it or brought the paper, null when it is not known
 * @param corrected whether the person changed what there was, and did not bring it
 * @param merged the paper that gave it before it was merged into this one, null for this one's own
 */
public record FieldOrigin(
        PaperField field,
        SeenIn.@Nullable Sighting digest,
        @Nullable Integer line,
        @Nullable Person by,
        @Nullable Instant at,
        boolean corrected,
        @Nullable PaperId merged) {

    FieldOrigin through(PaperId part) {
        return new FieldOrigin(field, digest, line, by, at, corrected, part);
    }
}
