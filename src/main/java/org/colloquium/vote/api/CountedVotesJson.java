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
 * @param names whose each of the votes was; only of a named ballot
 * @param abstained who abstained; only of a named ballot
 */
record CountedVotesJson(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,

        @ArraySchema(schema = @Schema(implementation = AnswerJson.class))
        List<Map<String, Object>> votes,

        String votesDigest,
        Map<String, String> titles,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> names,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> abstained) {
    static CountedVotesJson of(CountedVotes it) {
        return new CountedVotesJson(
                it.method(),
                it.seats(),
                it.candidates(),
                it.options(),
                it.votes(),
                it.votesDigest(),
                it.titles(),
                it.names(),
                it.abstained());
    }
}
