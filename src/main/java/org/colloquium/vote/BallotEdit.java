package org.colloquium.vote;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.colloquium.paper.PaperId;
import org.jspecify.annotations.Nullable;

/** What to change on a ballot; null and {@link Moment#SAME} leave it as it is. */
public record BallotEdit(
        @Nullable String title,
        @Nullable String method,
        @Nullable Integer seats,
        @Nullable List<PaperId> papers,
        @Nullable Map<String, Object> options,
        @Nullable Terms terms,
        Moment opensAt,
        Moment closesAt) {

    /** Only another close. */
    public static BallotEdit closeAt(@Nullable Instant at) {
        return new BallotEdit(null, null, null, null, null, null, Moment.SAME, Moment.at(at));
    }

    /** Only other papers, and what they now cost or null. */
    public static BallotEdit papers(List<PaperId> papers, @Nullable Map<String, Object> options) {
        return new BallotEdit(null, null, null, papers, options, null, Moment.SAME, Moment.SAME);
    }

    /** Whether anything is changed that is settled once a ballot is open. */
    boolean asksOtherwise() {
        return title != null
                || method != null
                || seats != null
                || papers != null
                || options != null
                || terms != null
                || opensAt.changed();
    }

    /**
     * A moment to set or, being null, to clear.
     *
     * @param changed false to leave it as it is
     */
    public record Moment(boolean changed, @Nullable Instant at) {
        public static final Moment SAME = new Moment(false, null);

        public static Moment at(@Nullable Instant at) {
            return new Moment(true, at);
        }

        @Nullable Instant or(@Nullable Instant before) {
            return changed ? at : before;
        }
    }
}
