package org.colloquium.vote.count;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a count found. Once a ballot is closed this is kept as it stands.
 *
 * @param votes how many were counted, empty ones included
 * @param winners the chosen candidates, the best first
 * @param ties where the order of the candidates had to decide who is chosen
 * @param tieBreak how that order came about
 * @param counts what each candidate gathered, in the order of the candidates
 * @param closeness how close it was by approval, null when everybody is chosen and for other methods
 * @param votesDigest of the votes in {@linkplain Canonical canonical form}, in any order
 * @param reasons why this is the result
 * @param figures what the method's picture needs
 */
public record Count(
        String method,
        int seats,
        Map<String, Object> options,
        int votes,
        List<String> winners,
        List<Tie> ties,
        TieBreak tieBreak,
        Map<String, Integer> counts,
        @Nullable Closeness closeness,
        String votesDigest,
        List<Reason> reasons,
        Figures figures) {

    /** Results that were kept before methods had reasons, figures and a choice of tie-breaks have none. */
    @SuppressWarnings("NullAway")
    public Count {
        tieBreak = Objects.requireNonNullElse(tieBreak, TieBreak.AS_GIVEN);
        reasons = Objects.requireNonNullElse(reasons, List.of());
        figures = Objects.requireNonNullElse(figures, Figures.NONE);
    }

    /** A count without a last seat's distance, which only approval tells. */
    static Count of(
            String method,
            Question question,
            List<? extends Answer> votes,
            List<String> winners,
            List<Tie> ties,
            Map<String, Integer> counts,
            List<Reason> reasons,
            Figures figures) {
        return new Count(
                method,
                question.seats(),
                question.options(),
                votes.size(),
                List.copyOf(winners),
                List.copyOf(ties),
                question.tieBreak(),
                counts,
                null,
                Canonical.digest(votes),
                List.copyOf(reasons),
                figures);
    }

    /** The figures alone, without what tells of single votes. */
    public Count inShort() {
        return new Count(
                method,
                seats,
                options,
                votes,
                winners,
                List.of(),
                tieBreak,
                counts,
                null,
                "",
                List.of(),
                Figures.values(figures.values()));
    }

    public int of(String candidate) {
        return counts.getOrDefault(candidate, 0);
    }

    /**
     * Candidates with equal counts, of whom some are chosen and some are not.
     *
     * @param candidates all of them, in the order that decided
     * @param chosen the first of them, who got the seats that were left
     */
    public record Tie(List<String> candidates, List<String> chosen) {}

    /**
     * The distance at the last seat.
     *
     * @param last who has the last seat
     * @param next who stands next without one
     * @param difference by how much the one is ahead of the other
     * @param oneVoteDecides whether the winners would be others had one of these votes been another
     */
    public record Closeness(String last, String next, int difference, boolean oneVoteDecides) {}
}
