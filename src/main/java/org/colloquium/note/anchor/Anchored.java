package org.colloquium.note.anchor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where a marked passage stands now, if anywhere. */
public record Anchored(State state, @Nullable Span span) {

    /** How a passage was found. */
    public enum State {
        /** It stands there word for word, in surroundings that fit. */
        PLACED,
        /** Its words have changed, or it stands word for word in quite other surroundings. */
        MOVED,
        /** It is not there any more, or not to be told apart from another place. */
        ORPHANED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Anchored {
        if ((state == State.ORPHANED) != (span == null)) {
            throw new IllegalArgumentException("A passage has a place unless it is orphaned");
        }
    }

    static Anchored placed(Span span) {
        return new Anchored(State.PLACED, span);
    }

    static Anchored moved(Span span) {
        return new Anchored(State.MOVED, span);
    }

    static Anchored orphaned() {
        return new Anchored(State.ORPHANED, null);
    }
}
