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
    private static final double SAME_ABSTRACTS = 0.6;
    private static final double UNRELATED_TITLES = 0.2;
    private static final int YEARS_TO_PRINT = 3;
    private static final int TELLING_WORDS = 4;
    private static final SameWork DIFFERENT = new SameWork(Verdict.DIFFERENT, "Nothing identifies them as one work.");
    private static final SameWork APART =
            new SameWork(Verdict.DIFFERENT, "A preprint and its published form, which this group keeps as two papers.");

    /** Compares what is known of two entries, a preprint and its published form being one work. */
    public static SameWork compare(Work one, Work other) {
        return compare(one, other, false);
    }

    /** @param preprintsApart whether a preprint and its published form are two works */
    public static SameWork compare(Work one, Work other, boolean preprintsApart) {
        ArxivId arxiv = one.arxivId();
        ArxivId otherArxiv = other.arxivId();
        if (arxiv != null && otherArxiv != null && arxiv.sameWorkAs(otherArxiv)) {
            return same("Same arXiv identifier " + arxiv.id() + ".");
        }
        Doi doi = one.doi();
        if (doi != null && doi.equals(other.doi())) {
            return byDoi(doi, one, other);
        }
        if (one.title().isEmpty() || other.title().isEmpty()) {
            return DIFFERENT;
        }
        SameWork answer = one.title().equals(other.title()) ? sameTitle(one, other) : likeTitle(one, other);
        return preprintsApart && answer.verdict() != Verdict.DIFFERENT && one.isOtherFormOf(other) ? APART : answer;
    }

    // A DOI is often read out of an abstract, where it may name a data set or a cited work.
    private static SameWork byDoi(Doi doi, Work one, Work other) {
        if (one.title().isEmpty() || other.title().isEmpty()) {
            return same("Same DOI " + doi + ".");
        }
        if (Likeness.ofWords(one.title().value(), other.title().value()) < UNRELATED_TITLES) {
            return doubtful("Same DOI " + doi + ", but the titles have nothing in common.");
        }
        return TitleWords.of(one.title()).speakOfOthers(TitleWords.of(other.title()))
                ? doubtful("Same DOI " + doi + ", but one title is that of a reply, a correction or another part.")
                : same("Same DOI " + doi + ".");
    }

    private static SameWork sameTitle(Work one, Work other) {
        if (differ(one.arxivId(), other.arxivId())) {
            return doubtful(
                    "Same title, but two arXiv identifiers, " + one.arxivId() + " and " + other.arxivId() + ".");
        }
        Abstracts abstracts = Abstracts.compare(one, other);
        Authorship authors = Authorship.compare(one.authors(), other.authors());
        boolean generic = TitleWords.isGeneric(one.title());
        if (authors == Authorship.OTHER && abstracts != Abstracts.SAME) {
            return generic || abstracts == Abstracts.OTHER ? DIFFERENT : doubtful("Same title, but other authors.");
        }
        if (differ(one.publishedDoi(), other.publishedDoi())) {
            return generic && abstracts != Abstracts.SAME
                    ? DIFFERENT
                    : doubtful("Same title, but two DOIs, " + one.doi() + " and " + other.doi() + ".");
        }
        return switch (abstracts) {
            case SAME ->
                authors == Authorship.OTHER
                        ? doubtful("Same title and abstract, but other authors.")
                        : same(
                                one.abstractText().equals(other.abstractText())
                                        ? "Same title and same abstract."
                                        : "Same title and much the same abstract.");
            case LIKE ->
                generic
                        ? doubtful("Same title, but of a kind that many have, and the abstracts differ in part.")
                        : same("Same title and much the same abstract.");
            case OTHER -> generic ? DIFFERENT : doubtful("Same title, but clearly another abstract.");
            case UNKNOWN -> byTitle(one, other, authors, generic);
        };
    }

    private static SameWork byTitle(Work one, Work other, Authorship authors, boolean generic) {
        if (generic) {
            return doubtful("Same title, but one that many have, and nothing else to compare.");
        }
        if (yearsApart(one, other) > YEARS_TO_PRINT) {
            return doubtful("Same title, but of " + one.year() + " and " + other.year() + ".");
        }
        if (authors == Authorship.SAME) {
            return same("Same title and same authors.");
        }
        return TitleWords.of(one.title()).isShort()
                ? doubtful("Same title, but a short one, and nothing else to compare.")
                : same("Same title; only one of them has an abstract to compare, or neither.");
    }

    /** Other titles: one may lack a subtitle, or a letter may have slipped. */
    private static SameWork likeTitle(Work one, Work other) {
        TitleWords words = TitleWords.of(one.title());
        TitleWords others = TitleWords.of(other.title());
        boolean slip = words.isSlipOf(others);
        boolean subtitle = isWithoutSubtitle(one, other) || isWithoutSubtitle(other, one);
        if (!slip && !subtitle
                || (slip ? words.speakOfOthers(others) : isAnother(words, others))
                || differ(one.arxivId(), other.arxivId())
                || differ(one.publishedDoi(), other.publishedDoi())
                || yearsApart(one, other) > YEARS_TO_PRINT) {
            return DIFFERENT;
        }
        Authorship authors = Authorship.compare(one.authors(), other.authors());
        Abstracts abstracts = Abstracts.compare(one, other);
        if (authors == Authorship.OTHER || abstracts == Abstracts.OTHER) {
            return DIFFERENT;
        }
        String titles = slip ? "The titles differ in a letter" : "One title is the other without its subtitle";
        if (abstracts == Abstracts.SAME) {
            return same(titles + ", and the abstracts are much the same.");
        }
        boolean telling = slip || Math.min(words.count(), others.count()) >= TELLING_WORDS;
        return authors == Authorship.SAME || telling
                ? doubtful(titles + (authors == Authorship.SAME ? ", and the authors are the same." : "."))
                : DIFFERENT;
    }

    private static boolean isAnother(TitleWords one, TitleWords other) {
        return one.count() <= other.count() ? one.isAnotherThan(other) : other.isAnotherThan(one);
    }

    private static boolean isWithoutSubtitle(Work shorter, Work longer) {
        return shorter.title().equals(longer.mainTitle()) && !TitleWords.isGeneric(shorter.title());
    }

    private static int yearsApart(Work one, Work other) {
        Integer year = one.year();
        Integer otherYear = other.year();
        return year == null || otherYear == null ? 0 : Math.abs(year - otherYear);
    }

    private static boolean differ(@Nullable ArxivId one, @Nullable ArxivId other) {
        return one != null && other != null && !one.sameWorkAs(other);
    }

    private static boolean differ(@Nullable Doi one, @Nullable Doi other) {
        return one != null && other != null && !one.equals(other);
    }

    private static SameWork same(String why) {
        return new SameWork(Verdict.SAME, why);
    }

    private static SameWork doubtful(String why) {
        return new SameWork(Verdict.DOUBTFUL, why);
    }

    /** How two abstracts stand to each other. */
    private enum Abstracts {
        SAME,
        LIKE,
        OTHER,
        UNKNOWN;

        static Abstracts compare(Work one, Work other) {
            if (one.abstractText().isBlank() || other.abstractText().isBlank()) {
                return UNKNOWN;
            }
            if (one.abstractText().equals(other.abstractText())) {
                return SAME;
            }
            double likeness = Likeness.ofTexts(one.abstractText(), other.abstractText());
            return likeness >= SAME_ABSTRACTS ? SAME : likeness >= SIMILAR_ABSTRACTS ? LIKE : OTHER;
        }
    }
}
