package org.colloquium.vote.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.vote.MyVote;
import org.jspecify.annotations.Nullable;

/**
 * My vote as it is read: one of four fields, as its method asks, or {@code abstain}, and two beside it.
 *
 * @param place which of the anonymous votes it is, from 0; null before the close and for an abstention
 */
record MyVoteJson(
        @Nullable List<String> approve,
        @Nullable Map<String, Integer> scores,
        @Nullable Map<String, Integer> dots,
        @Nullable List<List<String>> ranking,
        @Nullable Boolean abstain,
        @Nullable String carried,
        Instant castAt,
        @Nullable Integer place) {
    static Map<String, @Nullable Object> of(MyVote vote) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(vote.answer());
        json.put("castAt", vote.castAt());
        json.put("place", vote.place());
        return json;
    }
}
