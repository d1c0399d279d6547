package org.colloquium.note;

import java.time.Instant;
import org.colloquium.account.AccountId;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/**
 * Where others' notes stay hidden until one has written.
 *
 * @param paper the paper, null for all of the group
 * @param member for whom, null for everybody
 * @param endsAt when it ends, null for only when one has written
 */
public record BlindRule(
        @Nullable PaperId paper,
        @Nullable AccountId member,
        @Nullable Instant endsAt) {
    /** For all papers and members of a group. */
    public static final BlindRule ALL = new BlindRule(null, null, null);
}
