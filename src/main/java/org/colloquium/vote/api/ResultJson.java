package org.colloquium.vote.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.colloquium.vote.BallotResult;
import org.colloquium.vote.count.Count;
import org.colloquium.vote.count.Figures;
import org.colloquium.vote.count.Methods;
import org.jspecify.annotations.Nullable;

/**
 * What a count found.
 *
 * @param winners the chosen candidates, the best first
 * @param ties where the order of the candidates decided who is chosen
 * @param tieBreak how that order came about: by order, lot or minutes
 * @param tieSeed from which the lot was drawn, null without one
 * @param counts how many votes named each candidate: approved of it, gave it something, put it first
 * @param closeness how close it was at the last seat by approval, null when everybody is chosen and for other methods
 * @param figures what the method's picture needs; what it does not use is empty
 * @param votesDigest SHA-256 of the votes as JSON without spaces and with sorted keys, one a line, lines sorted by
 *     their bytes
 * @param titles of the papers, for the result of a ballot
 * @param voters how many could vote, for the result of a ballot
 * @param abstentions how many voted and took no side, for the result of a ballot
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record ResultJson(
        String method,
        int seats,
        Map<String, Object> options,
        int votes,
        List<String> winners,
        List<Count.Tie> ties,
        String tieBreak,
        @Nullable String tieSeed,
        Map<String, Integer> counts,
        Count.@Nullable Closeness closeness,
        String explanation,
        String votesDigest,
        Figures figures,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, String> titles,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer voters,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer abstentions) {

    ResultJson(Count count) {
        this(count, Methods.explain(count, UnaryOperator.identity()), null, null, null);
    }

    ResultJson(BallotResult result) {
        this(
                result.count(),
                result.reasons(),
                BallotJson.titles(result.papers()),
                result.voters(),
                result.abstentions());
    }

    private ResultJson(
            Count it,
            List<String> reasons,
            @Nullable Map<String, String> titles,
            @Nullable Integer voters,
            @Nullable Integer abstentions) {
        this(
                it.method(),
                it.seats(),
                it.options(),
                it.votes(),
                it.winners(),
                it.ties(),
                it.tieBreak().by(),
                it.tieBreak().seed(),
                it.counts(),
                it.closeness(),
                String.join(" ", reasons),
                it.votesDigest(),
                it.figures(),
                titles,
                voters,
                abstentions);
    }
}
