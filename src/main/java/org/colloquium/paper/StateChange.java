package org.colloquium.paper;

import org.colloquium.common.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** What to change of the caller's state on a paper; null leaves it as it is. */
public record StateChange(
        @Nullable Reading reading,
        @Nullable Boolean hidden,
        @Nullable Boolean saved,
        @Nullable String remark,
        @Nullable Boolean shareRemark) {
    private static final int LONGEST_REMARK = 300;

    public static StateChange reading(Reading reading) {
        return new StateChange(reading, null, null, null, null);
    }

    public static StateChange hidden(boolean hidden) {
        return new StateChange(null, hidden, null, null, null);
    }

    public static StateChange saved(boolean saved) {
        return new StateChange(null, null, saved, null, null);
    }

    public static StateChange remark(String remark, boolean share) {
        return new StateChange(null, null, null, remark, share);
    }

    /** Everything but the remark, as it is there. */
    static StateChange marks(MyState state) {
        return new StateChange(state.reading(), state.hidden(), state.saved(), null, null);
    }

    /** The remark as it is kept: on one line. */
    @Nullable String cleanRemark() {
        if (remark == null) {
            return null;
        }
        String line = StoredText.clean(remark).strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) > LONGEST_REMARK) {
            throw new InvalidInputException("remark", "A remark has at most 300 characters.");
        }
        return line;
    }
}
