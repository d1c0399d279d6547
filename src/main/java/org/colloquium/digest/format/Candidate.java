package org.colloquium.digest.format;

import java.util.List;
import org.colloquium.paper.ArxivId;
import org.colloquium.paper.DisplayText;
import org.colloquium.paper.Doi;
import org.colloquium.paper.PaperLink;
import org.colloquium.paper.Work;
import org.jspecify.annotations.Nullable;

/**
 * A paper found in a digest, before it is imported.
 *
 * @param rawTitle the source's characters, wrapped lines joined and nothing else changed
 * @param rawAbstract likewise; empty if the digest gives none
 * @param published when it appeared, as the source writes it
 * @param firstLine the first line of its span in the source, from 1
 * @param lastLine the last line of its span, inclusive
 * @param confidence how sure the recogniser is that this is a paper and where it begins and ends, from 0 to 1
 * @param selected whether it is imported unless somebody decides otherwise
 */
public record Candidate(
        String rawTitle,
        String rawAbstract,
        List<String> authors,
        @Nullable ArxivId arxivId,
        @Nullable Doi doi,
        @Nullable String published,
        Kind kind,
        List<PaperLink> links,
        int firstLine,
        int lastLine,
        double confidence,
        boolean selected) {

    public Candidate {
        authors = List.copyOf(authors);
        links = List.copyOf(links);
    }

    /** The title as a reader expects it. */
    public String titleText() {
        return DisplayText.of(rawTitle);
    }

    /** The abstract as a reader expects it. */
    public String abstractText() {
        return DisplayText.of(rawAbstract);
    }

    /** What it is compared by with other entries and papers. */
    public Work work() {
        return Work.of(rawTitle, rawAbstract, arxivId, doi);
    }
}
