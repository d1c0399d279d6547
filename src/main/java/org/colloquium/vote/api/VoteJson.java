package org.colloquium.vote.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.colloquium.vote.MyVote;
import org.jspecify.annotations.Nullable;

/** My vote, in the shape of its method, with when it was cast and after the close which column it is. */
final class VoteJson {
    private VoteJson() {}

    static Map<String, @Nullable Object> of(MyVote vote) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>(vote.answer());
        json.put("castAt", vote.castAt());
        json.put("place", vote.place());
        return json;
    }
}
