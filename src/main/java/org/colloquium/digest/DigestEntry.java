package org.colloquium.digest;

import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a digest: what was recognised, and what an import made or will make of it.
 *
 * @param place from 0, in the order of the source
 * @param paper the paper of the library that it became or was found to be; null before an import and when left out
 * @param selected whether it was to be imported
 * @param added whether it became a new paper
 */
public record DigestEntry(
        int place,
        Candidate candidate,
        Judgement judgement,
        @Nullable PaperId paper,
        boolean selected,
        boolean added) {

    /** How it stands in the answer to whoever gives the same digest again. */
    DigestEntry importedBefore(DigestSummary digest) {
        String why = paper == null
                ? "The same digest was imported before, without this entry or its paper has gone since."
                : "The same digest was imported before, as " + DigestName.of(digest) + ".";
        Judgement again = new Judgement(Judgement.Verdict.SAME, paper, paper == null ? place : null, why);
        return new DigestEntry(place, candidate, again, paper, selected, false);
    }
}
