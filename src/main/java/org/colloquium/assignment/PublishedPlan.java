package org.colloquium.assignment;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a plan was as it was when it was published.
 *
 * @param by who published it; null when that account is gone
 * @param balance how even it was, and how many wishes it granted
 * @param statement what could be checked of the whole
 * @param shares what each member got, the reader on top: of all for organisers, else the reader's own, or none
 */
public record PublishedPlan(
        PlanId id, @Nullable Assignee by, Instant at, String balance, String statement, List<Share> shares) {

    /**
     * What a member got, and why.
     *
     * @param turns how many
     * @param utility what they were left with
     * @param own what they got and wished for
     * @param inTheWay what stood in the way of better; empty for all but organisers, since it tells what others wish
     */
    public record Share(Assignee who, int turns, int utility, String own, String inTheWay) implements Serializable {
        /** All that is said of it. */
        public String why() {
            return (own + " " + inTheWay).strip();
        }
    }
}
