package org.colloquium.vote.api;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.colloquium.vote.MyVote;
import org.jspecify.annotations.Nullable;

/**
 * My vote as it is read: the shape of its method, which for approval is {@code approve}, and two fields beside it.
 *
 * @param place which of the anonymous votes it is, from 0; null before the close
 */
record MyVoteJson(
        List<String> approve, Instant castAt, @Nullable Integer place) {
    static Map<String, @Nullable Object> of(MyVote vote) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(vote.answer());
        json.put("castAt", vote.castAt());
        json.put("place", vote.place());
        return json;
    }
}
