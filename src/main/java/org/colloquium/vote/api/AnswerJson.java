package org.colloquium.vote.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A vote as its method asks for it, in one of these fields; none named in it is an answer too.
 *
 * @param approve the candidates approved of: approval, equal-shares, phragmen, pav
 * @param scores from nought to the highest score: score
 * @param dots out of the budget: dots, and quadratic, where n dots for one candidate cost n times n
 * @param ranking the best first, equals together: schulze, ranked-pairs, irv, stv, meek
 * @param abstain true, and nothing else, to have voted without being counted for any
 * @param carried equal shares: what a counted vote had left from earlier ballots of its season, as "17/6"; nobody casts it
 */
record AnswerJson(
        @Nullable List<String> approve,
        @Nullable Map<String, Integer> scores,
        @Nullable Map<String, Integer> dots,
        @Nullable List<List<String>> ranking,
        @Nullable Boolean abstain,
        @Nullable String carried) {
    /** The fields that a member may send, one of them. */
    static final Set<String> CAST = Set.of("approve", "scores", "dots", "ranking", "abstain");
}
