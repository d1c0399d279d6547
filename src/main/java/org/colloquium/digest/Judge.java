package org.colloquium.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.colloquium.digest.format.Candidate;
import org.colloquium.paper.KnownWorks;
import org.colloquium.paper.Match;
import org.colloquium.paper.SameWork;
import org.jspecify.annotations.Nullable;

/** Compares the entries of a digest with the library and with each other. */
final class Judge {
    private static final double SURE = 0.6;

    private Judge() {}

    /** @param library the entries that are, or might be, in the library, by their places */
    static List<Judgement> judge(List<Candidate> entries, Map<Integer, Match> library, boolean preprintsApart) {
        KnownWorks<Integer> seen = new KnownWorks<>(preprintsApart);
        List<Judgement> judgements = new ArrayList<>(entries.size());
        for (int i = 0; i < entries.size(); i++) {
            judgements.add(judge(entries.get(i), library.get(i), seen));
            seen.add(i, entries.get(i).work());
        }
        return judgements;
    }

    private static Judgement judge(Candidate entry, @Nullable Match library, KnownWorks<Integer> seen) {
        Optional<Judgement> stored = Optional.ofNullable(library)
                .map(it -> new Judgement(
                        verdict(it.answer()), it.paper(), null, it.answer().why()));
        if (stored.isPresent() && stored.get().isDuplicate()) {
            return stored.get();
        }
        Optional<Judgement> earlier = seen.match(entry.work())
                .map(it -> new Judgement(
                        verdict(it.answer()), null, it.reference(), it.answer().why()));
        return earlier.filter(Judgement::isDuplicate)
                .or(() -> stored)
                .or(() -> earlier)
                .orElseGet(() -> alone(entry));
    }

    private static Judgement.Verdict verdict(SameWork answer) {
        return answer.verdict() == SameWork.Verdict.SAME ? Judgement.Verdict.SAME : Judgement.Verdict.PERHAPS;
    }

    /** Many formats give no abstracts: without one an entry is in doubt only where its recogniser doubts it too. */
    private static Judgement alone(Candidate entry) {
        if (entry.title().isBlank()) {
            return Judgement.unsure("It has no title.");
        }
        if (entry.confidence() >= SURE) {
            return Judgement.NEW;
        }
        return Judgement.unsure(
                entry.rawAbstract().isBlank()
                        ? "No abstract stands under this title."
                        : "This may be no paper, or begin or end elsewhere: see lines " + entry.firstLine() + " to "
                                + entry.lastLine() + ".");
    }

    /** What a person should know of entries that come twice. */
    static List<String> warnings(List<Candidate> entries, List<Judgement> judgements) {
        List<String> twice = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (judgements.get(i).entry() != null) {
                twice.add(entries.get(i).titleText());
            }
        }
        if (twice.isEmpty()) {
            return List.of();
        }
        return List.of(
                twice.size() == 1
                        ? "One title stands twice in this digest: “" + shortened(twice.getFirst()) + "”."
                        : twice.size() + " entries have a title that stands further up already, such as “"
                                + shortened(twice.getFirst()) + "”.");
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= 120
                ? title
                : title.substring(0, title.offsetByCodePoints(0, 119)).stripTrailing() + "…";
    }
}
