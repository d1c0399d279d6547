package org.colloquium.connector;

import java.time.Duration;
import java.util.Optional;
import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.PaperDetails;
import org.jspecify.annotations.Nullable;

/** A register that knows papers by an identifier: how it is asked, and how its answer is read. */
interface Connector {
    /** Its key in settings and in the API, such as {@code crossref}. */
    String key();

    /** What people call it. */
    String name();

    /** Where it is asked unless an administrator says otherwise. */
    String usualAddress();

    /** What it is asked by, in words, such as "DOI"; nothing else is sent. */
    String askedBy();

    /** What this paper is asked for by, if it has that. */
    Optional<String> idOf(PaperDetails paper);

    /** Path and query of the question, after the address. */
    String path(String id);

    /** The type of its answers. */
    String type();

    /** How long it wants to be left alone between two questions, null for no longer than any host. */
    default @Nullable Duration pause() {
        return null;
    }

    /**
     * Reads an answer.
     *
     * @return the paper, nothing when the register does not know it
     * @throws UnreadableAnswer when that cannot be read
     */
    Optional<Candidate> read(byte[] answer) throws UnreadableAnswer;
}
