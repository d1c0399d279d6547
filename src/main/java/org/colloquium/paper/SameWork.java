package org.colloquium.paper;

import org.jspecify.annotations.Nullable;

/** The answer to whether two entries are the same work, with the reason in words. */
public record SameWork(Verdict verdict, String why) {

    /** Sure, worth a person's look (not treated as the same), or different. */
    public enum Verdict {
        SAME,
        DOUBTFUL,
        DIFFERENT
    }

    // Abstracts are reworded between versions; of unrelated ones far less is shared.
    private static final double SIMILAR_ABSTRACTS = 0.3;
    private static final double UNRELATED_TITLES = 0.2;
    private static final SameWork DIFFERENT = new SameWork(Verdict.DIFFERENT, "Nothing identifies them as one work.");

    /** Compares what is known of two entries. */
    public static SameWork compare(Work one, Work other) {
        ArxivId arxiv = one.arxivId();
        ArxivId otherArxiv = other.arxivId();
        if (arxiv != null && otherArxiv != null && arxiv.sameWorkAs(otherArxiv)) {
            return new SameWork(Verdict.SAME, "Same arXiv identifier " + arxiv.id() + ".");
        }
        Doi doi = one.doi();
        if (doi != null && doi.equals(other.doi())) {
            return byDoi(doi, one, other);
        }
        if (one.title().isEmpty() || !one.title().equals(other.title())) {
            return DIFFERENT;
        }
        return differs(arxiv, otherArxiv) ? ofTwoSubmissions(arxiv, otherArxiv) : byTitle(one, other);
    }

    // A DOI is often read out of an abstract, where it may name a data set or a cited work.
    private static SameWork byDoi(Doi doi, Work one, Work other) {
        boolean unrelated = !one.title().isEmpty()
                && !other.title().isEmpty()
                && Likeness.ofWords(one.title().value(), other.title().value()) < UNRELATED_TITLES;
        return unrelated
                ? new SameWork(Verdict.DOUBTFUL, "Same DOI " + doi + ", but the titles have nothing in common.")
                : new SameWork(Verdict.SAME, "Same DOI " + doi + ".");
    }

    private static SameWork ofTwoSubmissions(@Nullable ArxivId one, @Nullable ArxivId other) {
        return new SameWork(Verdict.DOUBTFUL, "Same title, but two arXiv identifiers, " + one + " and " + other + ".");
    }

    private static SameWork byTitle(Work one, Work other) {
        if (one.abstractText().isBlank() || other.abstractText().isBlank()) {
            return new SameWork(Verdict.SAME, "Same title; only one of them has an abstract to compare, or neither.");
        }
        if (one.abstractText().equals(other.abstractText())) {
            return new SameWork(Verdict.SAME, "Same title and same abstract.");
        }
        return Likeness.ofTexts(one.abstractText(), other.abstractText()) >= SIMILAR_ABSTRACTS
                ? new SameWork(Verdict.SAME, "Same title and much the same abstract.")
                : new SameWork(Verdict.DOUBTFUL, "Same title, but clearly another abstract.");
    }

    private static boolean differs(@Nullable ArxivId one, @Nullable ArxivId other) {
        return one != null && other != null && !one.sameWorkAs(other);
    }
}
