package org.colloquium.paper;

import java.time.Instant;
import org.colloquium.account.Person;
import org.jspecify.annotations.Nullable;

/**
 * Where a field of a paper comes from: an entry of a digest, a register such as Crossref, or a person.
 *
 * @param line of the digest's source, where its entry begins; null when a person wrote the field
 * @param register what the register is called, null for digests and persons
 * @param by the person who wrote it or brought the paper
 * @param at when a person wrote it or brought the paper, or the register said it, null when it is not known
 * @param corrected whether the person changed what there was, and did not bring it
 * @param merged the paper that gave it before it was merged into this one, null for this one's own
 */
public record FieldOrigin(
        PaperField field,
        SeenIn.@Nullable Sighting digest,
        @Nullable Integer line,
        @Nullable String register,
        @Nullable Person by,
        @Nullable Instant at,
        boolean corrected,
        @Nullable PaperId merged) {

    static FieldOrigin entry(PaperField field, PaperSource it) {
        return new FieldOrigin(field, it.digest(), it.line(), null, null, null, false, null);
    }

    static FieldOrigin said(PaperField field, PaperRecord it) {
        return new FieldOrigin(field, null, null, it.name(), null, it.at(), false, null);
    }

    static FieldOrigin person(PaperField field, @Nullable Person by, @Nullable Instant at, boolean corrected) {
        return new FieldOrigin(field, null, null, null, by, at, corrected, null);
    }

    /** The same of another field, to find those that come from one place. */
    public FieldOrigin of(PaperField other) {
        return new FieldOrigin(other, digest, line, register, by, at, corrected, merged);
    }

    FieldOrigin through(PaperId part) {
        return new FieldOrigin(field, digest, line, register, by, at, corrected, part);
    }
}
