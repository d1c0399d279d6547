package org.colloquium.triage;

import java.io.Serializable;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * How far a person is with a queue.
 *
 * @param queue the digest or search, as it stands in an address
 * @param paper the one shown last, null at the end or when it is gone
 * @param position how many come before it
 * @param size how many papers the queue had
 */
public record TriagePlace(String queue, @Nullable PaperId paper, int position, int size) implements Serializable {
    /** How many come after the one shown last. */
    public int left() {
        return Math.max(0, size - position - 1);
    }

    public boolean isOver() {
        return position >= size;
    }
}
