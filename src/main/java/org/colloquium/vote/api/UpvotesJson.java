package org.colloquium.vote.api;

import java.time.Instant;
import org.colloquium.vote.Upvotes;
import org.jspecify.annotations.Nullable;

/** How many upvoted a paper, and when I did; null for not. */
record UpvotesJson(int upvotes, @Nullable Instant upvotedAt) {
    static UpvotesJson of(Upvotes upvotes) {
        return new UpvotesJson(upvotes.count(), upvotes.mineAt());
    }
}
