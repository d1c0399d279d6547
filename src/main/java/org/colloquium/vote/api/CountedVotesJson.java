package org.colloquium.vote.api;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.colloquium.vote.CountedVotes;

/** All that a recount needs, in the shape that {@code POST /count} takes. */
record CountedVotesJson(
        String method,
        int seats,
        List<String> candidates,
        Map<String, Object> options,

        @ArraySchema(schema = @Schema(implementation = AnswerJson.class))
        List<Map<String, Object>> votes,

        String votesDigest,
        Map<String, String> titles) {
    static CountedVotesJson of(CountedVotes it) {
        return new CountedVotesJson(
                it.method(), it.seats(), it.candidates(), it.options(), it.votes(), it.votesDigest(), it.titles());
    }
}
