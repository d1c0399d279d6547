package org.colloquium.vote;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The standing upvotes of a paper.
 *
 * @param count how many members upvoted it, the caller among them
 * @param mineAt when the caller did, null for not
 */
public record Upvotes(int count, @Nullable Instant mineAt) implements Serializable {
    /** Nobody's. */
    public static final Upvotes NONE = new Upvotes(0, null);

    public boolean mine() {
        return mineAt != null;
    }

    /** How many others than the caller. */
    public int others() {
        return mine() ? count - 1 : count;
    }
}
