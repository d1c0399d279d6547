package org.colloquium.vote.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.colloquium.vote.CountedVotes;
import org.jspecify.annotations.Nullable;

/**
 * All that a recount needs, in the shape that {@code POST /count} takes.
 *
 * @param candidates in the order that settled equal counts
 * @param tieBreak how that order came about: by order, lot or minutes
 * @param tieSeed from which the lot was drawn, as voting opened; null without one
 * @param names whose each of the votes was, null where this server lost the key to that; only of a named ballot
 * @param abstained who abstained, null likewise; only of a named ballot
 */
record CountedVotesJson(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,
        String tieBreak,
        @Nullable String tieSeed,

        @ArraySchema(schema = @Schema(implementation = AnswerJson.class))
        List<Map<String, Object>> votes,

        String votesDigest,
        Map<String, String> titles,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable String> names,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<@Nullable String> abstained) {
    static CountedVotesJson of(CountedVotes it) {
        return new CountedVotesJson(
                it.method(),
                it.seats(),
                it.candidates(),
                it.options(),
                it.tieBreak(),
                it.tieSeed(),
                it.votes(),
                it.votesDigest(),
                it.titles(),
                it.names(),
                it.abstained());
    }
}
